package dev.lodestar.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.review.ImportState;
import dev.lodestar.review.ImportView;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What came back for a review before, and the way to undo it. */
final class ImportHistoryCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ImportWords words;
    private final transient Consumer<ImportView> open;
    private final transient Consumer<ImportView> undo;

    ImportHistoryCard(
            List<ImportView> imports, ImportWords words, Consumer<ImportView> open, Consumer<ImportView> undo) {
        this.words = words;
        this.open = open;
        this.undo = undo;
        if (imports.isEmpty()) {
            add(new Card(
                    words.say("packimport.history"),
                    new EmptyState(words.say("packimport.history.none"), words.say("packimport.history.hint"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-import__list");
        imports.forEach(one -> list.add(row(one)));
        add(new Card(words.say("packimport.history"), list));
    }

    private ListItem row(ImportView one) {
        ListItem item = new ListItem(
                Piece.box(
                        "ls-import__name",
                        Piece.text(one.name()),
                        Piece.text(
                                words.say(
                                        "packimport.state." + one.state().name().toLowerCase(Locale.ROOT)),
                                "ls-reviews__state")),
                Piece.text(
                        words.say(
                                "packimport.history.row",
                                words.person(one.by()),
                                words.words().moment(one.at()),
                                one.rows()),
                        "ls-sub"));
        if (one.state() == ImportState.APPLIED) {
            item.add(Piece.box("ls-actions", button("packimport.undo", () -> undo.accept(one))));
        } else if (one.state() == ImportState.DRY_RUN) {
            item.add(Piece.box("ls-actions", button("packimport.open", () -> open.accept(one))));
        }
        return item;
    }

    private NativeButton button(String text, Runnable work) {
        NativeButton button = new NativeButton(words.say(text), click -> work.run());
        button.addClassName("ls-button");
        return button;
    }
}
