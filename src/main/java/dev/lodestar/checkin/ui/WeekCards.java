package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.uikit.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Rows in cards: saving one goes on to the next, and a pasted column is shown before it is saved. */
final class WeekCards extends Div {

    private static final long serialVersionUID = 1L;

    private final Div paste = new Div();
    private final Div stack = new Div();
    private final transient List<WeekRow> rows = new ArrayList<>();
    private final transient LongConsumer left;

    /** @param left hears how many rows are left */
    WeekCards(LongConsumer left) {
        this.left = left;
        stack.addClassName("ls-stack");
        add(paste, stack);
    }

    void clear() {
        rows.clear();
        paste.removeAll();
        stack.removeAll();
    }

    /** A card with these rows, none without rows. */
    void card(String sentence, Stream<? extends WeekRow> some) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-week__rows");
        some.forEach(row -> {
            rows.add(row);
            list.add(row);
        });
        if (list.getChildren().findAny().isPresent()) {
            stack.add(new Card(sentence, list));
        }
    }

    void pasted(ReportRow from, String text) {
        List<ReportRow> following = rows.stream()
                .dropWhile(row -> row != from)
                .filter(row -> !row.isDone())
                .filter(ReportRow.class::isInstance)
                .map(ReportRow.class::cast)
                .toList();
        paste.removeAll();
        paste.add(new PastedColumn(following, text, getLocale()));
    }

    void next() {
        left.accept(rows.stream().filter(row -> !row.isDone()).count());
        rows.stream()
                .filter(row -> !row.isDone() && row.hasFields())
                .findFirst()
                .ifPresent(WeekRow::enter);
    }

    /** Whether somebody is writing, looks at what was pasted, or may take back what was saved: drawing anew would lose it. */
    boolean areInUse() {
        return paste.getChildren().findAny().isPresent()
                || rows.stream().anyMatch(row -> row.isTyping() || row.isDone());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
