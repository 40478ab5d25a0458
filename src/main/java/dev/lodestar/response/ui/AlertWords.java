package dev.lodestar.response.ui;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.EvidenceRow;
import dev.lodestar.alert.FailingSource;
import dev.lodestar.kernel.Period;
import dev.lodestar.uikit.Signal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what an alert is about. */
record AlertWords(Words words) {

    private static final String LAG = "LAG";
    private static final String MISSING = "MISSING";

    /** Such as "Test-drive bookings: 24 % below expectation, 3 weeks in a row". */
    String headline(AlertView alert) {
        return words.say("headline", alert.name(), message(alert));
    }

    /** The same without the name of what it is about. */
    String message(AlertView alert) {
        FailingSource source = alert.source();
        return source == null ? ofMeasure(alert) : ofSource(alert, source);
    }

    private String ofSource(AlertView alert, FailingSource source) {
        if (source.end() == null) {
            return words.say("headline.source", words.moment(source.since()), source.failures());
        }
        return words.say("headline.source", source.end(), words.moment(alert.changedAt()), source.failures());
    }

    private String ofMeasure(AlertView alert) {
        return switch (alert.state()) {
            case "RECOVERING" -> words.say("headline.recovering", span(alert));
            case "RESOLVED" ->
                words.say(
                        "headline.resolved",
                        alert.resolvedPeriod() == null ? "" : words.period(alert.resolvedPeriod()),
                        span(alert));
            case "CANCELLED_BY_CORRECTION" -> words.say("headline.cancelled");
            default -> going(alert);
        };
    }

    /** The message as a sentence of its own. */
    String sentence(AlertView alert) {
        String message = message(alert);
        return message.substring(0, 1).toUpperCase(words.locale()) + message.substring(1);
    }

    /** How many periods in a row, such as "3 weeks". */
    String span(AlertView alert) {
        String frequency = Period.parse(alert.startPeriod()).frequency().name().toLowerCase(Locale.ROOT);
        return words.say("span." + frequency, alert.streak());
    }

    /** How bad it is now; over is neither good nor bad. */
    static Signal signal(AlertView alert) {
        if (alert.state().equals("RESOLVED") || alert.state().equals("CANCELLED_BY_CORRECTION")) {
            return Signal.CLOSED;
        }
        if (alert.evidence().isEmpty() || alert.rule().equals(MISSING)) {
            return Signal.NO_DATA;
        }
        if (alert.state().equals("RECOVERING")) {
            return Signal.AMBER;
        }
        Signal judged = signal(alert.evidence().getLast().judgement());
        // A bound or a trend can be wrong while the expectation is met.
        return alert.rule().equals(LAG) || judged == Signal.RED ? judged : Signal.AMBER;
    }

    static boolean isOpen(AlertView alert) {
        return alert.state().equals("FIRING") || alert.state().equals("RECOVERING");
    }

    static Signal signal(String judgement) {
        return switch (judgement) {
            case "GREEN" -> Signal.GREEN;
            case "AMBER" -> Signal.AMBER;
            case "RED" -> Signal.RED;
            case "PAUSED" -> Signal.PAUSED;
            case "NOT_STARTED" -> Signal.NOT_STARTED;
            case "NO_TARGET" -> Signal.NO_TARGET;
            default -> Signal.NO_DATA;
        };
    }

    String state(AlertView alert) {
        return words.phrases().get("alert.state." + alert.state());
    }

    private String going(AlertView alert) {
        if (alert.rule().equals(MISSING)) {
            return words.say("headline.missing", span(alert));
        }
        if (alert.evidence().isEmpty()) {
            return words.say("headline.lag", span(alert));
        }
        EvidenceRow latest = alert.evidence().getLast();
        if (alert.rule().equals("THRESHOLD")) {
            return words.say("headline.threshold", words.plain(number(latest.actual())), span(alert));
        }
        if (alert.rule().equals("TREND")) {
            return words.say("headline.trend", span(alert));
        }
        return apart(latest)
                .map(share ->
                        words.say(share < 0 ? "headline.below" : "headline.above", words.percent(share), span(alert)))
                .orElseGet(() -> words.say(latest.lower() == null ? "headline.lag" : "headline.range", span(alert)));
    }

    /** By what share of the expectation the latest number is above or below it. */
    private static Optional<Double> apart(EvidenceRow row) {
        BigDecimal actual = number(row.actual());
        BigDecimal expected = number(row.expected());
        if (actual == null || expected == null || expected.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(actual.subtract(expected)
                .divide(expected.abs(), MathContext.DECIMAL64)
                .doubleValue());
    }

    static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
