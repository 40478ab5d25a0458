package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an observation says: a value, or why there is none.
 */
record Reading(@Nullable BigDecimal value, @Nullable Reason reason) {
    static final Reading MISSING = new Reading(null, Reason.MISSING);
    static final Reading MISSING_EARLIER = new Reading(null, Reason.MISSING_EARLIER);
    static final Reading TOO_FEW = new Reading(null, Reason.TOO_FEW);

    static Reading of(BigDecimal value) {
        return new Reading(value, null);
    }

    /** The period's own value. */
    static Reading own(Kind kind, Definition definition, @Nullable Observation observation) {
        if (observation == null) {
            return MISSING;
        }
        if (kind == Kind.RATIO) {
            return ratio(definition, observation.numerator(), observation.denominator());
        }
        var value = observation.value();
        return value == null ? MISSING : of(value);
    }

    static Reading ratio(Definition definition, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null || denominator == null) {
            return MISSING;
        }
        var minimum = definition.minDenominator();
        if (denominator.signum() == 0 || (minimum != null && denominator.compareTo(minimum) < 0)) {
            return TOO_FEW;
        }
        return of(numerator.multiply(definition.factor(), Decimals.PRECISION).divide(denominator, Decimals.PRECISION));
    }
}
