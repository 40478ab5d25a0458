package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A judgement on its way to a {@link JudgedPeriod}: the alert state it leads to is not known yet. */
record Verdict(
        Judgement judgement,
        @Nullable Reason reason,
        @Nullable BigDecimal actual,
        Expected expected,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal greenTolerance,
        @Nullable BigDecimal amberTolerance) {

    /** A verdict without a comparison. */
    static Verdict unjudged(
            Judgement judgement, @Nullable Reason reason, @Nullable BigDecimal actual, Expected expected) {
        return new Verdict(judgement, reason, actual, expected, null, null, null);
    }

    /** The same facts, but not judged because the measure is paused. */
    Verdict paused() {
        return unjudged(Judgement.PAUSED, null, actual, expected);
    }

    boolean isMet() {
        return gap != null && gap.signum() >= 0;
    }

    JudgedPeriod of(Period period, AlertState alertState, int definitionVersion, @Nullable Integer revision) {
        return new JudgedPeriod(
                period,
                actual,
                expected.value(),
                expected.lower(),
                expected.upper(),
                gap,
                judgement,
                reason,
                alertState,
                greenTolerance,
                amberTolerance,
                definitionVersion,
                revision);
    }
}
