package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.dashboard.GoalRow;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.SeriesPoint;
import dev.lodestar.uikit.Bullet;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.Sparkline;
import dev.lodestar.uikit.StatusBadge;
import java.util.List;

/** A row a goal: how it stands, how far it is, how it got there, who answers for it. */
final class GoalTable extends UnorderedList {

    private final Reader reader;

    GoalTable(List<GoalRow> rows, Reader reader) {
        this.reader = reader;
        addClassName("ls-goals");
        rows.forEach(row -> add(item(row)));
    }

    private ListItem item(GoalRow row) {
        Signal signal = Signal.valueOf(row.status().name());
        ListItem item = new ListItem(badge(signal), name(row, signal));
        item.addClassName("ls-goal");
        MeasureStatus measure = row.measure();
        if (measure == null) {
            item.add(box("ls-goal__bullet", line(getTranslation("dashboard.goals.noNumber"))));
        } else {
            item.add(box("ls-goal__bullet", bullet(measure, signal), numbers(measure)));
            item.add(box("ls-goal__spark", sparkline(measure, signal)));
        }
        item.add(box("ls-goal__owner", line(row.owner() + " · " + row.unit())));
        return item;
    }

    /** The word stands beside the name, so that the shape need not be spoken. */
    private static Component badge(Signal signal) {
        StatusBadge badge = StatusBadge.compact(signal);
        badge.getElement().removeAttribute("role").removeAttribute("aria-label").setAttribute("aria-hidden", "true");
        return badge;
    }

    private Component name(GoalRow row, Signal signal) {
        MeasureStatus measure = row.measure();
        Component name =
                measure == null ? new Span(row.name()) : new Anchor(Links.measure(measure.measureKey()), row.name());
        name.addClassName("ls-goal__title");
        String word = signal.word(reader.locale());
        return box("ls-goal__name", name, line(measure == null ? word : word + counted(row.name(), measure.name())));
    }

    private static String counted(String goal, String measure) {
        return measure.equals(goal) ? "" : " · " + measure;
    }

    private Component bullet(MeasureStatus measure, Signal signal) {
        String label = measure.name() + ": " + spoken(measure);
        Bullet bullet = measure.expectedLower() == null || measure.expectedUpper() == null
                ? new Bullet(measure.actual(), measure.expected(), measure.target(), signal, label)
                : Bullet.within(measure.actual(), measure.expectedLower(), measure.expectedUpper(), signal, label);
        bullet.setWidthFull();
        return bullet;
    }

    private Component numbers(MeasureStatus measure) {
        Span line = line("");
        line.addClassName("ls-num");
        boolean alone = expected(measure).isEmpty() && measure.target() == null;
        Numbers numbers = reader.numbers();
        Span actual = new Span(
                alone || measure.actual() == null || isShare(measure)
                        ? numbers.with(measure.unit(), measure.actual())
                        : numbers.plain(measure.actual()));
        actual.addClassName("ls-goal__actual");
        line.add(actual, new Span(rest(measure)));
        return line;
    }

    private String spoken(MeasureStatus measure) {
        return reader.numbers().with(measure.unit(), measure.actual()) + rest(measure);
    }

    /** The unit stands once, at the end; a percent sign belongs to every number. */
    private String rest(MeasureStatus measure) {
        Numbers numbers = reader.numbers();
        String expected = expected(measure);
        StringBuilder rest = new StringBuilder();
        if (!expected.isEmpty()) {
            rest.append(" · ").append(expected);
        }
        if (measure.target() != null) {
            String target = numbers.with(measure.unit(), measure.target());
            rest.append(" · ").append(getTranslation("dashboard.goals.target", target));
        }
        return rest.toString();
    }

    private String expected(MeasureStatus measure) {
        Numbers numbers = reader.numbers();
        if (measure.expectedLower() != null && measure.expectedUpper() != null) {
            String range = numbers.range(measure.unit(), measure.expectedLower(), measure.expectedUpper());
            return getTranslation("dashboard.goals.expected", range);
        }
        if (measure.expected() == null) {
            return "";
        }
        boolean unit = measure.target() == null || isShare(measure);
        return getTranslation(
                "dashboard.goals.expected",
                unit ? numbers.with(measure.unit(), measure.expected()) : numbers.plain(measure.expected()));
    }

    private static boolean isShare(MeasureStatus measure) {
        return measure.unit().equals("%");
    }

    private Component sparkline(MeasureStatus measure, Signal signal) {
        List<SeriesPoint> series = measure.series();
        String latest = reader.numbers().with(measure.unit(), measure.actual());
        return new Sparkline(
                series.stream().map(SeriesPoint::actual).toList(),
                series.stream().map(SeriesPoint::expected).toList(),
                signal,
                getTranslation("dashboard.goals.spark", measure.name(), series.size(), latest));
    }

    private static Span line(String text) {
        Span line = new Span(text);
        line.addClassName("ls-sub");
        return line;
    }

    private static Div box(String name, Component... content) {
        Div box = new Div(content);
        box.addClassName(name);
        return box;
    }
}
