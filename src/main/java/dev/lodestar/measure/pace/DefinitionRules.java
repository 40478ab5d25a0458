package dev.lodestar.measure.pace;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which definitions can be judged. */
public final class DefinitionRules {
    /** More grace than a year is a mistake. */
    public static final int MOST_GRACE_HOURS = 8784;

    private static final int MOST_LAG_PERIODS = 26;

    private DefinitionRules() {}

    /** Everything that is wrong with a definition; empty if it can be judged. */
    public static List<FieldError> violations(Kind kind, Frequency frequency, Definition definition) {
        var found = new Violations();
        if (!Period.isWithinLimits(definition.effectiveFrom())) {
            found.add("/effectiveFrom", "OUT_OF_RANGE", "Use a date in the years 1900 to 2200.");
        }
        accumulation(kind, definition, found);
        if (definition.curve() != null) {
            CurveRules.check(kind, frequency, definition, definition.curve(), found);
        }
        ToleranceRules.check(definition, found);
        if (definition.lag().periods() < 1 || definition.lag().periods() > MOST_LAG_PERIODS) {
            found.add("/lag/periods", "OUT_OF_RANGE", "Use 1 to 26 periods.");
        }
        minimum(definition.minDenominator(), found);
        return found.toList();
    }

    /** What is wrong with the hours of grace, pointing at {@code /graceHours}; empty if nothing is. */
    public static List<FieldError> graceViolations(int graceHours) {
        return graceHours >= 0 && graceHours <= MOST_GRACE_HOURS
                ? List.of()
                : List.of(new FieldError("/graceHours", "OUT_OF_RANGE", "Use 0 to 8784 hours of grace."));
    }

    private static void accumulation(Kind kind, Definition definition, Violations found) {
        if (definition.accumulation() != Accumulation.CUMULATIVE) {
            return;
        }
        if (kind != Kind.FLOW) {
            found.add("/accumulation", "NOT_FOR_KIND", "Only a FLOW adds up: use PER_PERIOD for a " + kind + ".");
        }
        if (definition.curve() != null && definition.curve().shape() == Shape.STEP) {
            found.add(
                    "/accumulation",
                    "NOT_FOR_SHAPE",
                    "CUMULATIVE needs a LINEAR or SEASONAL curve: change the shape or use PER_PERIOD.");
        }
    }

    private static void minimum(@Nullable BigDecimal minDenominator, Violations found) {
        if (minDenominator != null && minDenominator.signum() < 0) {
            found.add("/minDenominator", "NEGATIVE", "Use 0 or more, or leave it out.");
        }
    }
}
