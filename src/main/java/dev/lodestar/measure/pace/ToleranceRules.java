package dev.lodestar.measure.pace;

import org.jspecify.annotations.Nullable;

/** Which tolerances can be judged by. */
final class ToleranceRules {
    private ToleranceRules() {}

    static void check(Definition definition, Violations found) {
        limits(definition.tolerance(), found);
        base(definition, found);
        if (definition.tolerance().type() == Tolerance.Type.PERCENT
                && definition.toleranceBase() == Tolerance.Base.SPAN
                && isZeroSpan(definition.curve())) {
            found.add(
                    "/tolerance/base",
                    "ZERO_SPAN",
                    "The last target equals the baseline, so there is no span to take a percentage of:"
                            + " use base EXPECTED, an ABSOLUTE tolerance or another target.");
        }
    }

    private static void limits(Tolerance tolerance, Violations found) {
        if (tolerance.green().signum() < 0) {
            found.add("/tolerance/green", "NEGATIVE", "Use 0 or more.");
        }
        if (tolerance.amber().signum() < 0) {
            found.add("/tolerance/amber", "NEGATIVE", "Use 0 or more.");
        }
        if (tolerance.green().compareTo(tolerance.amber()) > 0) {
            found.add("/tolerance/green", "GREEN_ABOVE_AMBER", "Green must not be wider than amber.");
        }
    }

    private static void base(Definition definition, Violations found) {
        var base = definition.tolerance().base();
        boolean range = definition.direction() == Direction.RANGE;
        if (base == null) {
            return;
        }
        if (range != (base == Tolerance.Base.BAND)) {
            found.add(
                    "/tolerance/base",
                    "NOT_FOR_DIRECTION",
                    range ? "A RANGE takes base BAND or none." : "BAND is for RANGE: use SPAN or EXPECTED.");
        }
        boolean needsCurveBaseline =
                definition.curve() == null || definition.curve().shape() == Shape.STEP;
        if (base == Tolerance.Base.SPAN && needsCurveBaseline && !hasBaseline(definition.curve())) {
            found.add("/curve/baseline", "REQUIRED", "Base SPAN needs a baseline to measure from.");
        }
    }

    private static boolean hasBaseline(@Nullable Curve curve) {
        return curve != null && curve.baseline() != null;
    }

    private static boolean isZeroSpan(@Nullable Curve curve) {
        if (curve == null || curve.baseline() == null || curve.targets().isEmpty()) {
            return false;
        }
        var last = curve.targets().getLast().value();
        return last != null && last.compareTo(curve.baseline().value()) == 0;
    }
}
