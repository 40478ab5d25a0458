package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.dashboard.Comparison.Move;
import dev.lodestar.dashboard.Comparison.Pair;
import dev.lodestar.dashboard.GoalRow;
import dev.lodestar.dashboard.StrategyRow;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows that stand at two days: what it is, which way it moved, how it stood then and how later. */
final class CompareTable extends Div {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String then;
    private final String now;
    private final Reader reader;
    private final UnorderedList rows = new UnorderedList();

    CompareTable(String then, String now, Reader reader) {
        this.then = then;
        this.now = now;
        this.reader = reader;
        Div heads = box("ls-compare__heads", new Span(), new Span(then), new Span(now));
        heads.getElement().setAttribute("aria-hidden", "true");
        rows.addClassName("ls-compare__rows");
        add(heads, rows);
    }

    void goal(Pair<GoalRow> pair) {
        GoalRow known = known(pair);
        MeasureStatus measure = known.measure();
        Component name = measure == null
                ? new Span(known.name())
                : new Anchor(Links.measure(measure.measureKey()), known.name());
        row(name, known.owner(), pair.move(), goal(then, pair.then()), goal(now, pair.now()));
    }

    void strategy(Pair<StrategyRow> pair) {
        StrategyRow known = known(pair);
        row(new Span(known.name()), known.owner(), pair.move(), strategy(then, pair.then()), strategy(now, pair.now()));
    }

    private static <T> T known(Pair<T> pair) {
        if (pair.now() != null) {
            return pair.now();
        }
        if (pair.then() == null) {
            throw new IllegalArgumentException("A row is there at one of the two days");
        }
        return pair.then();
    }

    private void row(Component name, String owner, Move move, Component before, Component after) {
        name.addClassName("ls-goal__title");
        ListItem item = new ListItem(box("ls-compare__name", name, mark(move), sub(owner)), before, after);
        item.addClassName("ls-compare__row");
        rows.add(item);
    }

    /** The mark is a shape and its word, so that no colour is needed. */
    private Component mark(Move move) {
        String key = move.name().toLowerCase(Locale.ROOT);
        String shape = switch (move) {
            case BETTER -> "▲";
            case WORSE -> "▼";
            case SAME -> "＝";
            case CAME -> "✚";
            case WENT -> "✕";
            case OTHERWISE -> "◆";
        };
        Span sign = new Span(shape);
        sign.getElement().setAttribute("aria-hidden", "true");
        Span mark = new Span(sign, new Span(getTranslation("dashboard.compare.move." + key)));
        mark.addClassNames("ls-compare__move", "ls-compare__move--" + key);
        return mark;
    }

    private Component goal(String day, @Nullable GoalRow row) {
        if (row == null) {
            return nothing(day);
        }
        MeasureStatus measure = row.measure();
        Div cell = cell(day, row.status());
        if (measure != null) {
            Numbers numbers = reader.numbers();
            Span actual = new Span(numbers.with(measure.unit(), measure.actual()));
            actual.addClassNames("ls-num", "ls-goal__actual");
            cell.add(actual);
            String expected = expected(measure);
            if (expected != null) {
                cell.add(sub(getTranslation("dashboard.goals.expected", expected)));
            }
        }
        return cell;
    }

    private @Nullable String expected(MeasureStatus measure) {
        Numbers numbers = reader.numbers();
        if (measure.expectedLower() != null && measure.expectedUpper() != null) {
            return numbers.range(measure.unit(), measure.expectedLower(), measure.expectedUpper());
        }
        return measure.expected() == null ? null : numbers.with(measure.unit(), measure.expected());
    }

    private Component strategy(String day, @Nullable StrategyRow row) {
        if (row == null) {
            return nothing(day);
        }
        Div cell = cell(day, row.status());
        if (row.progress() != null) {
            String percent =
                    reader.numbers().with("%", row.progress().multiply(HUNDRED).setScale(0, RoundingMode.HALF_EVEN));
            cell.add(sub(getTranslation("dashboard.compare.progress", percent)));
        }
        return cell;
    }

    private Component nothing(String day) {
        return box("ls-compare__cell", day(day), sub(getTranslation("dashboard.compare.notThere")));
    }

    private Div cell(String day, LightStatus status) {
        return box("ls-compare__cell", day(day), new StatusBadge(Signal.valueOf(status.name())));
    }

    private static Component day(String day) {
        Span label = new Span(day);
        label.addClassName("ls-compare__day");
        return label;
    }

    private static Span sub(String text) {
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
