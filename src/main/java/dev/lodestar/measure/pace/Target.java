package dev.lodestar.measure.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point of a curve. Direction RANGE uses the two bounds, every other direction the value.
 */
public record Target(
        LocalDate date,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {
    /** A target to reach. */
    public static Target of(LocalDate date, BigDecimal value) {
        return new Target(date, value, null, null);
    }

    /** A band to stay in. */
    public static Target band(LocalDate date, BigDecimal lower, BigDecimal upper) {
        return new Target(date, null, lower, upper);
    }
}
