package dev.lodestar.response;

import dev.lodestar.measure.pace.JudgedPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How far a period missed what was expected of it, as a share of the expectation: −0.24 is 24 % worse, whichever direction
 * is good. With that, measures of different size, season and direction can be held side by side.
 */
final class RelativeGap {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private RelativeGap() {}

    /** The share; nothing when the period was not judged, or zero was expected. */
    static OptionalDouble of(JudgedPeriod period) {
        return of(period.gap(), base(period));
    }

    /** The share that a gap is of what was expected; nothing when there is none of either. */
    static OptionalDouble of(@Nullable BigDecimal gap, @Nullable BigDecimal expected) {
        return gap == null || expected == null || expected.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        gap.divide(expected.abs(), MathContext.DECIMAL64).doubleValue());
    }

    /** What was expected; of a range its middle. */
    private static @Nullable BigDecimal base(JudgedPeriod period) {
        if (period.expectedLower() != null && period.expectedUpper() != null) {
            return period.expectedLower().add(period.expectedUpper()).divide(TWO, MathContext.DECIMAL64);
        }
        return period.expected();
    }
}
