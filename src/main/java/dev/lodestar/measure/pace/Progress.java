package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Decimals;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much of the way a measure has gone. */
public final class Progress {
    private Progress() {}

    /**
     * The progress after a period: the share of the way from baseline to last target, or of the expectation for STEP and
     * SEASONAL PER_PERIOD; for RANGE 1 inside and 0 outside.
     *
     * @param definition the version that judged the period
     * @return 0 to 1, exact; null if the period was not judged green, amber or red
     */
    public static @Nullable BigDecimal of(Definition definition, JudgedPeriod period) {
        var actual = period.actual();
        if (!period.judgement().isJudged() || actual == null) {
            return null;
        }
        if (definition.direction() == Direction.RANGE) {
            return metOrNot(period);
        }
        return measuresOwnExpectation(definition)
                ? ofExpected(definition.direction(), actual, period)
                : ofSpan(Objects.requireNonNull(definition.curve()), actual, period);
    }

    private static boolean measuresOwnExpectation(Definition definition) {
        var shape = Objects.requireNonNull(definition.curve()).shape();
        return shape == Shape.STEP || (shape == Shape.SEASONAL && definition.accumulation() == Accumulation.PER_PERIOD);
    }

    private static BigDecimal ofExpected(Direction direction, BigDecimal actual, JudgedPeriod period) {
        var expected = Objects.requireNonNull(period.expected());
        return direction == Direction.LOWER ? share(expected, actual, period) : share(actual, expected, period);
    }

    private static BigDecimal ofSpan(Curve curve, BigDecimal actual, JudgedPeriod period) {
        var baseline = Objects.requireNonNull(curve.baseline()).value();
        var last = Objects.requireNonNull(curve.targets().getLast().value());
        return share(
                actual.subtract(baseline, Decimals.PRECISION), last.subtract(baseline, Decimals.PRECISION), period);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole, JudgedPeriod period) {
        if (whole.signum() == 0) {
            return metOrNot(period);
        }
        return part.divide(whole, Decimals.PRECISION).max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private static BigDecimal metOrNot(JudgedPeriod period) {
        return period.isMet() ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
