package dev.lodestar.alert.ui;

import dev.lodestar.alert.AlertRule;
import dev.lodestar.alert.RuleTrial.Run;
import dev.lodestar.alert.rule.LagWatch;
import dev.lodestar.alert.rule.Threshold;
import dev.lodestar.alert.rule.Trend;
import dev.lodestar.alert.rule.Watch;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Period;
import dev.lodestar.uikit.PeriodLabels;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Rules in the reader's words. */
final class RuleWords {

    private static final Set<String> KNOWN =
            Set.of("OUT_OF_RANGE", "MISSING", "TOO_LONG", "HIDDEN_CHARACTERS", "TOO_MANY", "BAD_NUMBER");

    private final Locale locale;
    private final Texts texts;

    /** The texts of the screen. */
    @FunctionalInterface
    interface Texts {

        String get(String key, Object... values);
    }

    RuleWords(Locale locale, Texts texts) {
        this.locale = locale;
        this.texts = texts;
    }

    String say(String key, Object... values) {
        return texts.get("alert.rules." + key, values);
    }

    String watch(Watch watch) {
        return switch (watch) {
            case LagWatch lag -> say("says.LAG." + lag.lag().when(), lag.periods());
            case Threshold bound ->
                say(
                        "says.THRESHOLD." + bound.side(),
                        NumberFormat.getInstance(locale).format(bound.bound()),
                        bound.periods());
            case Trend trend -> say("says.TREND", trend.periods(), trend.confidence());
        };
    }

    /** Where it watches, why, and who said so. */
    String about(AlertRule rule, String name) {
        return say("about", name, rule.reason(), rule.by(), day(rule.from()));
    }

    String run(Run run) {
        String fired = period(run.fired());
        return run.resolved() == null
                ? say("run.open", fired, run.streak())
                : say("run.over", fired, period(run.resolved()), run.streak());
    }

    /** What was refused, by field and in the reader's words; empty for a fault. */
    List<FieldError> refused(RuntimeException e) {
        if (e instanceof InvalidInputException invalid) {
            return invalid.errors().stream()
                    .map(error -> new FieldError(
                            error.pointer(),
                            error.code(),
                            KNOWN.contains(error.code()) ? say("error." + error.code()) : error.message()))
                    .toList();
        }
        return e instanceof NotFoundException || e instanceof AccessDeniedException
                ? List.of(new FieldError("/key", "GONE", say("error.GONE")))
                : List.of();
    }

    private String period(String period) {
        return new PeriodLabels(locale).full(Period.parse(period));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }
}
