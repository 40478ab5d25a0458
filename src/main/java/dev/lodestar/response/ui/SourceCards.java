package dev.lodestar.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.alert.FailedPull;
import dev.lodestar.alert.FailingSource;
import dev.lodestar.alert.SilentMeasures;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import java.util.List;

/** How a source failed, pull by pull, and which measures wait for its numbers. */
final class SourceCards extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    SourceCards(FailingSource source, SilentMeasures silent, Words words) {
        this.words = words;
        addClassName("ls-stack");
        add(pulls(source), measures(silent));
    }

    private Card pulls(FailingSource source) {
        String title = words.say("source.title", source.failures());
        NativeTable table = new NativeTable();
        table.addClassName("ls-table");
        table.getElement().setAttribute("aria-label", title);
        NativeTableRow head = table.getHead().addRow();
        List.of("source.pull", "source.error", "source.run").forEach(key -> head.add(head(key)));
        source.pulls().reversed().forEach(pull -> add(table.getBody().addRow(), pull));
        Div box = Piece.box("ls-table-box", table);
        box.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", title);
        Card card = new Card(title, box);
        if (source.failures() > source.pulls().size()) {
            Paragraph some =
                    new Paragraph(words.say("source.some", source.pulls().size() - 1));
            some.addClassName("ls-sub");
            card.add(some);
        }
        return card;
    }

    private void add(NativeTableRow line, FailedPull pull) {
        NativeTableHeaderCell at = new NativeTableHeaderCell(words.moment(pull.at()));
        at.getElement().setAttribute("scope", "row");
        NativeTableCell error = new NativeTableCell(pull.error());
        error.addClassName("ls-wrap");
        NativeTableCell run = new NativeTableCell(Long.toString(pull.run()));
        run.addClassNames("ls-mute", "ls-num");
        line.add(at, error, run);
    }

    private NativeTableHeaderCell head(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words.say(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private Card measures(SilentMeasures silent) {
        String title = words.say("source.silent", silent.count());
        if (silent.count() == 0) {
            return new Card(title, new EmptyState(words.say("source.silent.none"), words.say("source.silent.hint")));
        }
        UnorderedList list = new UnorderedList();
        silent.first().forEach(measure -> list.add(item(measure)));
        Card card = new Card(title, list);
        if (silent.count() > silent.first().size()) {
            card.add(new Paragraph(words.say(
                    "source.silent.more", silent.count() - silent.first().size())));
        }
        return card;
    }

    private Component item(SilentMeasures.Silent measure) {
        return new ListItem(
                new Anchor("measures/" + measure.measureKey(), measure.measureName()),
                new Span(" · " + words.name(measure.owner()) + " · "),
                new Anchor("alerts/" + measure.alert(), words.say("source.silent.alert")));
    }
}
