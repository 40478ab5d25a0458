package dev.lodestar.measure.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of what is expected of a measure. {@link DefinitionRules} says which definitions can be judged.
 *
 * @param version the number this version is known by in every judgement made by it
 * @param effectiveFrom it judges the periods whose last day is this day or later, until a later version takes over
 * @param curve null if nothing is expected
 * @param minDenominator RATIO only: a smaller denominator is too few
 * @param factor RATIO only: value = numerator x factor / denominator
 */
public record Definition(
        int version,
        LocalDate effectiveFrom,
        Accumulation accumulation,
        Direction direction,
        @Nullable Curve curve,
        Tolerance tolerance,
        LagRule lag,
        @Nullable BigDecimal minDenominator,
        BigDecimal factor) {

    /** Whether there is anything to compare with. */
    public boolean hasTargets() {
        return curve != null && !curve.targets().isEmpty();
    }

    /** The same with this lag rule. */
    public Definition lagging(LagRule rule) {
        return new Definition(
                version, effectiveFrom, accumulation, direction, curve, tolerance, rule, minDenominator, factor);
    }

    /** The same from another day on. */
    public Definition from(LocalDate day) {
        return new Definition(version, day, accumulation, direction, curve, tolerance, lag, minDenominator, factor);
    }

    /** The base a PERCENT tolerance is of: the one stated, else the default for this direction and curve. */
    public Tolerance.Base toleranceBase() {
        if (tolerance.base() != null) {
            return tolerance.base();
        }
        if (direction == Direction.RANGE) {
            return Tolerance.Base.BAND;
        }
        boolean ownExpectation = curve != null
                && (curve.shape() == Shape.STEP
                        || (curve.shape() == Shape.SEASONAL && accumulation == Accumulation.PER_PERIOD));
        return ownExpectation ? Tolerance.Base.EXPECTED : Tolerance.Base.SPAN;
    }
}
