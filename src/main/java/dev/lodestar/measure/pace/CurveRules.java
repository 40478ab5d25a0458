package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which curves can be judged by. */
final class CurveRules {
    private CurveRules() {}

    static void check(Kind kind, Frequency frequency, Definition definition, Curve curve, Violations found) {
        boolean range = definition.direction() == Direction.RANGE;
        if (curve.shape() != Shape.STEP && curve.baseline() == null) {
            found.add("/curve/baseline", "REQUIRED", "A " + curve.shape() + " curve needs a baseline to start from.");
        }
        if (curve.shape() == Shape.SEASONAL && kind != Kind.FLOW) {
            found.add("/curve/shape", "NOT_FOR_KIND", "SEASONAL is for a FLOW: use LINEAR or STEP.");
        }
        if (range && curve.shape() != Shape.STEP) {
            found.add("/curve/shape", "NOT_FOR_DIRECTION", "A RANGE takes a STEP curve.");
        }
        boolean datesHold = dates(curve, found);
        for (int i = 0; i < curve.targets().size(); i++) {
            var pointer = "/curve/targets/" + i;
            if (range) {
                band(curve.targets().get(i), pointer, found);
            } else {
                value(curve.targets().get(i), pointer, found);
            }
        }
        WeightRules.check(frequency, curve, datesHold, found);
    }

    /** Whether the dates can be counted with. */
    private static boolean dates(Curve curve, Violations found) {
        int before = found.toList().size();
        LocalDate previous = null;
        if (curve.baseline() != null) {
            previous = curve.baseline().date();
            withinLimits("/curve/baseline/date", previous, found);
        }
        for (int i = 0; i < curve.targets().size(); i++) {
            var date = curve.targets().get(i).date();
            var pointer = "/curve/targets/" + i + "/date";
            withinLimits(pointer, date, found);
            after(pointer, date, previous, i, found);
            previous = previous == null || date.isAfter(previous) ? date : previous;
        }
        return found.toList().size() == before;
    }

    private static void withinLimits(String pointer, LocalDate date, Violations found) {
        if (!Period.isWithinLimits(date) || !Period.isWithinLimits(date.plusDays(1))) {
            found.add(pointer, "OUT_OF_RANGE", "Use a date in the years 1900 to 2200.");
        }
    }

    private static void after(
            String pointer, LocalDate date, @Nullable LocalDate previous, int index, Violations found) {
        if (previous != null && !date.isAfter(previous)) {
            found.add(
                    pointer,
                    "NOT_AFTER_PREVIOUS",
                    "Use a date after " + (index == 0 ? "the baseline's, " : "") + previous + ".");
        }
    }

    private static void value(Target target, String pointer, Violations found) {
        if (target.value() == null) {
            found.add(pointer + "/value", "REQUIRED", "Give the value to reach.");
        }
        if (target.lower() != null || target.upper() != null) {
            var field = target.lower() == null ? "/upper" : "/lower";
            found.add(pointer + field, "NOT_FOR_DIRECTION", "Bounds are for direction RANGE: give a value instead.");
        }
    }

    private static void band(Target target, String pointer, Violations found) {
        if (target.value() != null) {
            found.add(pointer + "/value", "NOT_FOR_DIRECTION", "A RANGE takes lower and upper instead of a value.");
        }
        if (target.lower() == null) {
            found.add(pointer + "/lower", "REQUIRED", "A RANGE needs both bounds.");
        }
        if (target.upper() == null) {
            found.add(pointer + "/upper", "REQUIRED", "A RANGE needs both bounds.");
        }
        if (target.lower() != null && target.upper() != null && target.lower().compareTo(target.upper()) > 0) {
            found.add(pointer + "/lower", "LOWER_ABOVE_UPPER", "The lower bound must not be above the upper one.");
        }
    }
}
