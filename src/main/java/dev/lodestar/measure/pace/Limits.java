package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Decimals;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tolerance, prepared: the rounded limit in the measure's unit, computed once where it does not depend on the period.
 */
final class Limits {
    private final Tolerance.Base base;
    private final BigDecimal percent;
    private final @Nullable BigDecimal constant;

    private Limits(Tolerance.Base base, BigDecimal percent, @Nullable BigDecimal constant) {
        this.base = base;
        this.percent = percent;
        this.constant = constant;
    }

    /**
     * @param limit the green or the amber number of the definition's tolerance
     * @param periods how many periods the judged one stands for: scales ABSOLUTE and SPAN
     */
    static Limits of(Definition definition, BigDecimal limit, BigDecimal periods) {
        var base = definition.toleranceBase();
        if (definition.tolerance().type() == Tolerance.Type.ABSOLUTE) {
            return new Limits(base, limit, Decimals.rounded(limit.multiply(periods, Decimals.PRECISION)));
        }
        if (base == Tolerance.Base.SPAN && definition.hasTargets()) {
            var span = span(definition).multiply(periods, Decimals.PRECISION);
            return new Limits(base, limit, percentOf(span, limit));
        }
        return new Limits(base, limit, null);
    }

    /** The distance between the last target and the baseline. */
    static BigDecimal span(Definition definition) {
        var curve = Objects.requireNonNull(definition.curve());
        var baseline = Objects.requireNonNull(curve.baseline(), "SPAN needs a baseline");
        var last = Objects.requireNonNull(curve.targets().getLast().value(), "SPAN needs target values");
        return last.subtract(baseline.value(), Decimals.PRECISION).abs();
    }

    BigDecimal at(Expected expected) {
        if (constant != null) {
            return constant;
        }
        if (base == Tolerance.Base.BAND) {
            var lower = Objects.requireNonNull(expected.lower());
            return percentOf(Objects.requireNonNull(expected.upper()).subtract(lower, Decimals.PRECISION), percent);
        }
        return percentOf(Objects.requireNonNull(expected.value()).abs(), percent);
    }

    private static BigDecimal percentOf(BigDecimal base, BigDecimal percent) {
        return Decimals.rounded(base.multiply(percent, Decimals.PRECISION).scaleByPowerOfTen(-2));
    }
}
