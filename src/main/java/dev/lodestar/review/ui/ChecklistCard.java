package dev.lodestar.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.review.CheckPoint;
import dev.lodestar.review.ReviewDetail;
import dev.lodestar.review.ReviewState;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.util.Locale;
import java.util.function.Consumer;

/** What the review still lacks, worked out, and the step that comes next. */
final class ChecklistCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReviewDetail detail;
    private final transient Words words;
    private final transient ReviewDesk desk;
    private final transient Consumer<String> done;

    ChecklistCard(ReviewDetail detail, Words words, ReviewDesk desk, Consumer<String> done) {
        this.detail = detail;
        this.words = words;
        this.desk = desk;
        this.done = done;
        long open = open();
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-review__checks");
        detail.checklist().forEach(point -> list.add(item(point)));
        Card card = new Card(getTranslation("review.checklist", open), list);
        if (detail.mayHold() && detail.review().state() == ReviewState.OPEN) {
            card.add(Piece.box("ls-actions", primary("review.freeze", this::askFreeze)));
        }
        if (detail.mayHold() && detail.review().state() == ReviewState.FROZEN) {
            card.add(Piece.box("ls-actions", primary("review.close", this::askClose)));
        }
        add(card);
    }

    private long open() {
        return detail.checklist().stream().filter(point -> !point.met()).count();
    }

    private ListItem item(CheckPoint point) {
        String key = "review.check." + point.kind().name().toLowerCase(Locale.ROOT);
        String count = getTranslation("review.check.count", point.done(), point.of());
        StatusBadge badge = StatusBadge.saying(
                point.of() == 0 ? Signal.NOT_STARTED : point.met() ? Signal.GREEN : Signal.AMBER, getTranslation(key));
        ListItem item = new ListItem(badge, Piece.text(count, "ls-sub", "ls-num"));
        if (!point.open().isEmpty()) {
            NativeDetails more = new NativeDetails(getTranslation("review.check.open", point.of() - point.done()));
            UnorderedList named = new UnorderedList();
            point.open()
                    .forEach(missing -> named.add(new ListItem(
                            Piece.node(detail.review().plan(), missing.node(), missing.name()),
                            Piece.text(" · " + missing.owner(), "ls-mute"))));
            more.setContent(named);
            item.add(more);
        }
        return item;
    }

    private NativeButton primary(String key, Runnable work) {
        NativeButton button = new NativeButton(getTranslation(key), click -> work.run());
        button.addClassNames("ls-button", "ls-button--primary");
        return button;
    }

    private void askFreeze() {
        ask(
                "freeze",
                getTranslation(
                        "review.freeze.what", words.period(detail.review().period()), open()),
                () -> desk.reviews()
                        .freeze(detail.review().id(), detail.review().revision()));
    }

    private void askClose() {
        ask(
                "close",
                getTranslation("review.close.what"),
                () -> desk.reviews().close(detail.review().id(), detail.review().revision()));
    }

    private void ask(String step, String consequence, Runnable work) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("review.ask.title." + step));
        dialog.add(new Paragraph(consequence));
        Button go = new Button(getTranslation("review." + step), click -> {
            dialog.close();
            try {
                work.run();
                done.accept(getTranslation("review.ask.done." + step));
            } catch (ConflictException overtaken) {
                done.accept(getTranslation("review.conflict"));
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("review.cancel"), click -> dialog.close()), go);
        dialog.open();
    }
}
