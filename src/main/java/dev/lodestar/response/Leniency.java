package dev.lodestar.response;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.measure.pace.Baseline;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Tolerance;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Tells whether one definition forgives more than the one before it, target aside. */
final class Leniency {

    private Leniency() {}

    /**
     * Whether the green or the amber limit is wider. Limits of one kind are compared as they are; of different kinds by what
     * they come to in a period, and not at all when one comes to nothing there.
     *
     * @param judged a period with an expectation; null when there is none
     */
    static boolean isWider(Definition before, Definition after, @Nullable JudgedPeriod judged) {
        Tolerance was = before.tolerance();
        Tolerance is = after.tolerance();
        boolean same = was.type() == is.type()
                && (was.type() == Tolerance.Type.ABSOLUTE || before.toleranceBase() == after.toleranceBase());
        if (same) {
            return is.green().compareTo(was.green()) > 0 || is.amber().compareTo(was.amber()) > 0;
        }
        return exceeds(limit(after, is.green(), judged), limit(before, was.green(), judged))
                || exceeds(limit(after, is.amber(), judged), limit(before, was.amber(), judged));
    }

    /** Whether it takes more periods, or worse ones, until an alert fires. */
    static boolean isLaxer(LagRule before, LagRule after) {
        return after.periods() > before.periods()
                || (before.when() == LagRule.When.NOT_GREEN && after.when() == LagRule.When.RED);
    }

    private static boolean exceeds(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }

    private static @Nullable BigDecimal limit(Definition definition, BigDecimal limit, @Nullable JudgedPeriod judged) {
        if (definition.tolerance().type() == Tolerance.Type.ABSOLUTE) {
            return limit;
        }
        BigDecimal base = judged == null
                ? null
                : switch (definition.toleranceBase()) {
                    case EXPECTED -> judged.expected();
                    case BAND -> difference(judged.expectedUpper(), judged.expectedLower());
                    case SPAN -> span(definition.curve());
                };
        return base == null
                ? null
                : Decimals.rounded(
                        base.abs().multiply(limit, Decimals.PRECISION).scaleByPowerOfTen(-2));
    }

    private static @Nullable BigDecimal span(@Nullable Curve curve) {
        Baseline baseline = curve == null ? null : curve.baseline();
        return baseline == null || curve == null || curve.targets().isEmpty()
                ? null
                : difference(curve.targets().getLast().value(), baseline.value());
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other, Decimals.PRECISION);
    }
}
