package dev.lodestar.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.ReviewDetail;
import dev.lodestar.review.pack.ChangePart;
import dev.lodestar.review.pack.MovedPart;
import dev.lodestar.review.pack.PromisePart;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What moved since the last review, what was promised and not kept, and what came after the freeze. */
final class SinceCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReviewDetail detail;
    private final transient Words words;

    SinceCard(ReviewDetail detail, Words words) {
        this.detail = detail;
        this.words = words;
        addClassName("ls-stack");
        add(moved(), promises());
        ReviewDetail.Since since = detail.since();
        if (since != null && !(since.changes().isEmpty() && since.moved().isEmpty())) {
            add(after(since));
        }
    }

    private Card moved() {
        if (detail.last() == null) {
            return new Card(
                    getTranslation("review.moved.first"),
                    Piece.text(getTranslation("review.moved.first.hint"), "ls-sub"));
        }
        return new Card(getTranslation("review.moved", detail.moved().size()), moves(detail.moved()))
                .link(
                        getTranslation("review.moved.last"),
                        "reviews/" + detail.last().id());
    }

    private UnorderedList moves(List<MovedPart> moves) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-review__moves");
        moves.forEach(move -> list.add(new ListItem(
                Piece.node(detail.review().plan(), move.node(), move.name()),
                Piece.box("ls-review__move", light(move.before()), Piece.text("→", "ls-mute"), light(move.after())))));
        return list;
    }

    private Component light(@Nullable LightStatus status) {
        return status == null
                ? Piece.text(getTranslation("review.moved.absent"), "ls-mute")
                : new StatusBadge(Words.signal(status));
    }

    private Card promises() {
        List<PromisePart> broken = detail.promises().stream()
                .filter(promise -> "NOT_KEPT".equals(promise.verdict()) || "PARTLY".equals(promise.verdict()))
                .toList();
        Card card = new Card(getTranslation(
                "review.promises", broken.size(), detail.promises().size()));
        card.link(
                getTranslation("review.promises.all"),
                "plans/" + detail.review().plan() + "/versions");
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-review__moves");
        broken.forEach(promise -> list.add(new ListItem(
                new Anchor("measures/" + promise.measure(), promise.measureName()),
                StatusBadge.saying(
                        "PARTLY".equals(promise.verdict()) ? Signal.AMBER : Signal.RED,
                        getTranslation("review.verdict."
                                + String.valueOf(promise.verdict()).toLowerCase(Locale.ROOT))),
                Piece.text(
                        getTranslation(
                                "review.promise.line",
                                Integer.toString(promise.version()),
                                promise.author().name(),
                                words.day(promise.by())),
                        "ls-sub"))));
        if (!broken.isEmpty()) {
            card.add(list);
        }
        return card;
    }

    private Card after(ReviewDetail.Since since) {
        int all = since.changes().size() + since.moved().size();
        Card card = new Card(
                getTranslation("review.since", all), Piece.text(getTranslation("review.since.hint"), "ls-sub"));
        if (!since.changes().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("ls-review__moves");
            since.changes().forEach(change -> list.add(change(change)));
            card.add(list);
        }
        if (!since.moved().isEmpty()) {
            H3 otherwise = new H3(getTranslation("review.since.moved"));
            otherwise.addClassName("ls-review__otherwise");
            card.add(otherwise, moves(since.moved()));
        }
        return card;
    }

    private ListItem change(ChangePart change) {
        Numbers numbers = new Numbers(words.locale());
        String what = getTranslation(
                change.period() == null ? "review.since.redefined" : "review.since.corrected",
                numbers.with(change.unit(), change.before()),
                numbers.with(change.unit(), change.after()),
                change.period() == null ? "" : change.period());
        return new ListItem(
                new Anchor("measures/" + change.measure(), change.measureName()),
                Piece.text(what, "ls-num"),
                Piece.text(change.by().name() + " · " + words.moment(change.at()), "ls-sub"));
    }
}
