package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one closed period, with everything it was said by. Actual, expectation and bounds are exact (34
 * digits; print them with {@code Decimals.plain}); gap and tolerances are the rounded numbers that were compared.
 *
 * @param expected null for RANGE and where nothing is expected
 * @param gap positive is better than expected; null unless judged
 * @param reason only with UNKNOWN
 * @param alertState the state of the lag rule after this period
 * @param greenTolerance in the measure's unit; null where nothing is expected
 * @param amberTolerance in the measure's unit; null where nothing is expected
 * @param observationRevision the revision it was judged by; for a week of days the highest among them; null if none
 */
public record JudgedPeriod(
        Period period,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal expectedLower,
        @Nullable BigDecimal expectedUpper,
        @Nullable BigDecimal gap,
        Judgement judgement,
        @Nullable Reason reason,
        AlertState alertState,
        @Nullable BigDecimal greenTolerance,
        @Nullable BigDecimal amberTolerance,
        int definitionVersion,
        @Nullable Integer observationRevision) {

    /** Whether it was judged and met its expectation or did better. */
    public boolean isMet() {
        return gap != null && gap.signum() >= 0;
    }
}
