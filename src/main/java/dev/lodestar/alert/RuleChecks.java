package dev.lodestar.alert;

import dev.lodestar.alert.rule.Trend;
import dev.lodestar.alert.rule.Watch;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.document.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a rule of one's own must respect. */
final class RuleChecks {

    private static final int LEAST_CONFIDENCE = 50;
    private static final int MOST_CONFIDENCE = 99;
    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_DAYS_BACK = 366;

    private RuleChecks() {}

    /** Throws {@link InvalidInputException} with every field that is wrong. */
    static void checkTrial(NewRule rule) {
        List<FieldError> errors = errors(rule.watch());
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /** The reason for keeping it; throws {@link InvalidInputException} with every field that is wrong. */
    static String reason(NewRule rule) {
        List<FieldError> errors = errors(rule.watch());
        String reason = rule.reason() == null ? "" : rule.reason().strip();
        if (!PlainText.filled(reason)) {
            errors.add(new FieldError("/reason", "MISSING", "Say why this is watched"));
        } else if (reason.length() > LONGEST_REASON) {
            errors.add(new FieldError("/reason", "TOO_LONG", "At most " + LONGEST_REASON + " characters"));
        } else if (PlainText.hidesBeyondLines(reason)) {
            errors.add(new FieldError(
                    "/reason", "HIDDEN_CHARACTERS", "Remove control, zero-width and text-direction characters"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return reason;
    }

    static void checkFrom(LocalDate from, LocalDate today) {
        if (from.isAfter(today) || from.isBefore(today.minusDays(MOST_DAYS_BACK))) {
            throw new InvalidInputException(
                    "/from", "OUT_OF_RANGE", "Watch from today or a day of the last " + MOST_DAYS_BACK + " days on");
        }
    }

    private static List<FieldError> errors(Watch watch) {
        List<FieldError> errors = new ArrayList<>();
        if (watch.periods() < 1 || watch.periods() > Watch.MOST_PERIODS) {
            errors.add(new FieldError(
                    "/periods", "OUT_OF_RANGE", "A whole number of periods from 1 to " + Watch.MOST_PERIODS));
        }
        if (watch instanceof Trend trend
                && (trend.confidence() < LEAST_CONFIDENCE || trend.confidence() > MOST_CONFIDENCE)) {
            errors.add(new FieldError(
                    "/confidence",
                    "OUT_OF_RANGE",
                    "A whole number of percent from " + LEAST_CONFIDENCE + " to " + MOST_CONFIDENCE));
        }
        return errors;
    }
}
