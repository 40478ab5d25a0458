package dev.lodestar.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanChange;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What differs between two versions, or between the published one and the draft, node by node. */
final class DiffCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient Review review;
    private final transient FieldWords words;
    private final transient List<Map.Entry<NodeRef, List<PlanChange>>> nodes;
    private final transient Consumer<Comparison> onChoice;
    private final Div list = Piece.box("ls-versions__nodes");
    private final NativeButton more = new NativeButton();
    private int shown;

    DiffCard(Review review, Reader reader, Consumer<Comparison> onChoice) {
        this.review = review;
        this.onChoice = onChoice;
        this.words =
                new FieldWords(reader, review.names(), getTranslation("history.yes"), getTranslation("history.no"));
        Map<NodeRef, List<PlanChange>> byNode = new LinkedHashMap<>();
        review.changes()
                .forEach(change -> byNode.computeIfAbsent(change.node(), node -> new ArrayList<>())
                        .add(change));
        this.nodes = List.copyOf(byNode.entrySet());
        add(card());
    }

    private Card card() {
        if (review.isFirst() && !review.drafts()) {
            return new Card(
                    getTranslation("history.diff.one"),
                    new EmptyState(getTranslation("history.diff.oneTitle"), getTranslation("history.diff.oneHint")));
        }
        Card card = new Card(getTranslation("history.diff.title", nodes.size()), choices());
        if (nodes.isEmpty()) {
            card.add(new EmptyState(getTranslation("history.diff.same"), getTranslation("history.diff.sameHint")));
            return card;
        }
        more.addClassName("ls-button");
        more.addClickListener(click -> append());
        append();
        card.add(list, Piece.box("ls-actions", more));
        return card;
    }

    private void append() {
        int until = Math.min(shown + PAGE, nodes.size());
        nodes.subList(shown, until).forEach(node -> list.add(new NodeChanges(node.getKey(), node.getValue(), words)));
        shown = until;
        more.setText(getTranslation("history.more", nodes.size() - shown));
        more.setVisible(shown < nodes.size());
    }

    private Component choices() {
        Comparison now = review.comparison();
        List<String> numbers = review.history().versions().stream()
                .map(version -> Integer.toString(version.number()))
                .toList();
        List<String> newer = new ArrayList<>();
        if (review.drafts()) {
            newer.add(Comparison.DRAFT);
        }
        newer.addAll(numbers);
        Select<String> from = select("history.diff.from", numbers, Integer.toString(now.from()));
        Select<String> to = select("history.diff.to", newer, now.newer());
        from.addValueChangeListener(
                change -> onChoice.accept(now.with(Integer.parseInt(change.getValue()), to.getValue())));
        to.addValueChangeListener(
                change -> onChoice.accept(now.with(Integer.parseInt(from.getValue()), change.getValue())));
        return Piece.box("ls-versions__choices", from, to);
    }

    private Select<String> select(String label, List<String> items, String value) {
        Select<String> select = new Select<>();
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item.equals(Comparison.DRAFT)
                ? getTranslation("history.diff.draft")
                : getTranslation("history.version", item));
        select.setValue(value);
        return select;
    }
}
