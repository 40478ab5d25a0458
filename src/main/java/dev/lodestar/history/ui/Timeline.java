package dev.lodestar.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.Promise;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The versions, the newest first: who made each, why, what for, and what it touched. */
final class Timeline extends Div {

    private static final long serialVersionUID = 1L;

    /** More come on demand. */
    static final int PAGE = 20;

    private final transient Review review;
    private final transient Reader reader;
    private final transient Consumer<PlanVersionView> restore;
    private final OrderedList list = new OrderedList();
    private final NativeButton more = new NativeButton();
    private int shown;

    Timeline(Review review, Reader reader, Consumer<PlanVersionView> restore) {
        this.review = review;
        this.reader = reader;
        this.restore = restore;
        list.addClassName("ls-versions__timeline");
        more.addClassName("ls-button");
        more.addClickListener(click -> append());
        add(list, Piece.box("ls-actions", more));
        append();
    }

    private void append() {
        List<PlanVersionView> all = review.history().versions();
        int until = Math.min(shown + PAGE, all.size());
        all.subList(shown, until).forEach(version -> list.add(item(version)));
        shown = until;
        more.setText(getTranslation("history.more", all.size() - shown));
        more.setVisible(shown < all.size());
    }

    private ListItem item(PlanVersionView version) {
        Div head = Piece.box(
                "ls-versions__head",
                Piece.text(getTranslation("history.version", Integer.toString(version.number())), "ls-feed__tag"),
                Piece.text(
                        reader.person(version.publishedBy()) + " · " + reader.moment(version.publishedAt()), "ls-sub"));
        ListItem item = new ListItem(head, new H3(version.reason()));
        item.setId("v" + version.number());
        item.add(new Paragraph(version.expectedImpact()));
        if (version.restoredFrom() != null) {
            item.add(Piece.text(
                    getTranslation("history.restoredFrom", Integer.toString(version.restoredFrom())), "ls-sub"));
        }
        if (!version.promises().isEmpty()) {
            item.add(promises(version.promises()));
        }
        item.add(
                version.number() == 1
                        ? Piece.text(getTranslation("history.impact.first"), "ls-sub")
                        : new ImpactWords(version.computedImpact(), reader, review.names()),
                actions(version));
        return item;
    }

    private Component promises(List<Promise> promises) {
        List<Component> items = promises.stream()
                .<Component>map(promise -> Piece.text(words(promise)))
                .toList();
        return Piece.box(
                "ls-versions__part",
                Piece.text(getTranslation("history.promises"), "ls-sub"),
                Piece.list(items, getTranslation("history.more", Piece.beyond(items))));
    }

    private String words(Promise promise) {
        return getTranslation(
                "history.promise." + promise.direction().name().toLowerCase(Locale.ROOT),
                reader.measure(promise.measure()),
                reader.day(promise.by()));
    }

    private Div actions(PlanVersionView version) {
        String number = Integer.toString(version.number());
        Div actions = Piece.box("ls-actions");
        pageOf(version).ifPresent(actions::add);
        if (review.restores() && version.number() != review.newest()) {
            NativeButton button = new NativeButton(getTranslation("history.restore"), click -> restore.accept(version));
            button.addClassName("ls-button");
            button.setAriaLabel(getTranslation("history.restore.title", number));
            actions.add(button);
        }
        return actions;
    }

    /** The page as it was at the end of the version's day; a version that did not last that long has none. */
    private Optional<Anchor> pageOf(PlanVersionView version) {
        LocalDate day = reader.dayOf(version.publishedAt());
        boolean replaced = review.history().versions().stream()
                .anyMatch(later -> later.number() == version.number() + 1
                        && reader.dayOf(later.publishedAt()).equals(day));
        String key = review.plan().key();
        boolean newest = version.number() == review.newest();
        return replaced
                ? Optional.empty()
                : Optional.of(new Anchor(
                        newest ? Links.plan(key) : Links.plan(key, day),
                        newest
                                ? getTranslation("history.asItIs")
                                : getTranslation("history.asItWas", reader.day(day))));
    }
}
