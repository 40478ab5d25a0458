package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One revision of the number of one period. A withdrawal has neither value nor parts.
 *
 * @param revision counted per period; the highest one holds
 * @param value FLOW and STOCK
 * @param numerator RATIO
 * @param denominator RATIO
 */
public record Observation(
        Period period,
        int revision,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    /** A revision with a plain value. */
    public static Observation of(Period period, int revision, BigDecimal value) {
        return new Observation(period, revision, value, null, null);
    }

    /** A revision of a ratio. */
    public static Observation ratio(Period period, int revision, BigDecimal numerator, BigDecimal denominator) {
        return new Observation(period, revision, null, numerator, denominator);
    }

    /** A revision that takes the number back. */
    public static Observation withdrawn(Period period, int revision) {
        return new Observation(period, revision, null, null, null);
    }
}
