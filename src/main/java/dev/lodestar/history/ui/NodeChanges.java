package dev.lodestar.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.dom.Element;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanChange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One node that differs: what it is, how it is called, and what of it was and is. */
final class NodeChanges extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FieldWords words;

    NodeChanges(NodeRef node, List<PlanChange> changes, FieldWords words) {
        this.words = words;
        addClassName("ls-versions__node");
        String kind = getTranslation("history.kind." + node.kind().name().toLowerCase(Locale.ROOT));
        Div head = Piece.box("ls-versions__head", tag(changes.getFirst()), Piece.text(kind, "ls-sub"));
        add(head, new H3(name(node, changes.getFirst())));
        changes.forEach(change -> {
            switch (change) {
                case PlanChange.Changed changed -> add(field(changed));
                case PlanChange.Moved moved -> add(moved(moved));
                case PlanChange.Added added -> addClassName("ls-versions__node--added");
                case PlanChange.Removed removed -> addClassName("ls-versions__node--removed");
            }
        });
    }

    private String name(NodeRef node, PlanChange change) {
        if (node.kind() == NodeKind.MEASURE) {
            String strategy = words.names().getOrDefault("strategy:" + node.strategy(), "");
            return words.reader().measure(node.key()) + (strategy.isEmpty() ? "" : " · " + strategy);
        }
        return change.name();
    }

    private Component tag(PlanChange change) {
        String what = switch (change) {
            case PlanChange.Added added -> "added";
            case PlanChange.Removed removed -> "removed";
            case PlanChange.Moved moved -> "moved";
            case PlanChange.Changed changed -> "changed";
        };
        return Piece.text(getTranslation("history.diff." + what), "ls-versions__tag", "ls-versions__tag--" + what);
    }

    private Component field(PlanChange.Changed change) {
        return Piece.box(
                "ls-versions__field",
                Piece.text(getTranslation("history.field." + change.field()), "ls-sub"),
                Piece.box(
                        "ls-versions__values",
                        value("del", "history.diff.was", words.before(change)),
                        value("ins", "history.diff.is", words.after(change))));
    }

    private Component moved(PlanChange.Moved moved) {
        boolean elsewhere = moved.fromParent() != null && !moved.fromParent().equals(moved.toParent());
        return Piece.text(
                elsewhere
                        ? getTranslation(
                                "history.diff.toStrategy", strategy(moved.fromParent()), strategy(moved.toParent()))
                        : getTranslation("history.diff.toPlace", moved.from() + 1, moved.to() + 1),
                "ls-versions__moved");
    }

    private String strategy(@Nullable String key) {
        return key == null ? "" : words.names().getOrDefault("strategy:" + key, key);
    }

    /** What was or is there; the word for it is heard, its look tells it to those who see. */
    private HtmlContainer value(String tag, String heard, String text) {
        HtmlContainer value = new HtmlContainer(tag);
        Element word = new Element("span");
        word.setAttribute("class", "ls-sr-only");
        word.setText(getTranslation(heard) + " ");
        value.getElement().appendChild(word, Element.createText(text));
        return value;
    }
}
