package dev.lodestar.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.SeriesPoint;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.Sparkline;
import dev.lodestar.uikit.StatusBadge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes measures into the rows of a table. */
record MeasureRows(Locale locale, Phrases phrases, Map<String, String> people) {

    Sheet sheet() {
        return new Sheet(
                say("list.title"),
                new Sheet.Column(say("column.measure")),
                new Sheet.Column(say("column.status")),
                new Sheet.Column(say("column.latest"), "ls-hide-medium"),
                Sheet.Column.number(say("column.actual")),
                Sheet.Column.number(say("column.expected"), "ls-hide-narrow"),
                Sheet.Column.number(say("column.gap"), "ls-hide-narrow"),
                new Sheet.Column(say("column.trend"), "ls-hide-medium"),
                new Sheet.Column(say("column.owner"), "ls-hide-medium"));
    }

    void add(Sheet sheet, MeasureStatus status) {
        Wording words = new Wording(locale, status.unit(), phrases);
        Signal signal = Lights.of(status.status());
        String alert = status.alertState().isOpen() ? words.say("alertState", status.alertState()) : "";
        sheet.row(
                name(status, words),
                Sheet.lines(new StatusBadge(signal), alert),
                muted(period(status, words)),
                new Span(words.amount(status.actual())),
                new Span(words.expected(status.expected(), status.expectedLower(), status.expectedUpper())),
                new Span(words.signed(status.gap())),
                trend(status, signal),
                muted(people.getOrDefault(status.owner(), status.owner())));
    }

    private static Component name(MeasureStatus status, Wording words) {
        Anchor name = new Anchor("measures/" + status.measureKey(), status.name());
        return Sheet.lines(name, words.unit() + " · " + words.say("per", status.frequency()));
    }

    private static String period(MeasureStatus status, Wording words) {
        return status.period() == null ? words.amount(null) : words.period(Period.parse(status.period()));
    }

    private Component trend(MeasureStatus status, Signal signal) {
        List<@Nullable BigDecimal> actual = new ArrayList<>();
        List<@Nullable BigDecimal> expected = new ArrayList<>();
        for (SeriesPoint point : status.series()) {
            actual.add(point.actual());
            expected.add(point.expected());
        }
        return new Sparkline(actual, expected, signal, say("trend", status.name(), actual.size()));
    }

    private static Component muted(String text) {
        Span span = new Span(text);
        span.addClassName("ls-mute");
        return span;
    }

    private String say(String key, Object... parameters) {
        return phrases.get("measure." + key, parameters);
    }
}
