package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.cascade.LinkView;
import dev.lodestar.cascade.NamedLink;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The links of a plan to what is above it, or to what is below. */
final class LinksCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient Phrases phrases;
    private final transient List<NamedLink> links;
    private final transient Predicate<LinkView> mayEnd;
    private final transient Consumer<NamedLink> end;
    private final String sentence;
    private final boolean up;

    /**
     * Shows the links up or down.
     *
     * @param mayEnd which links the reader may end
     * @param end ends one
     */
    LinksCard(
            String sentence,
            boolean up,
            List<NamedLink> links,
            Phrases phrases,
            Predicate<LinkView> mayEnd,
            Consumer<NamedLink> end) {
        this.sentence = sentence;
        this.up = up;
        this.links = links;
        this.phrases = phrases;
        this.mayEnd = mayEnd;
        this.end = end;
    }

    @Override
    protected Card initContent() {
        if (links.isEmpty()) {
            return new Card(
                    sentence,
                    new EmptyState(
                            getTranslation(up ? "cascade.links.noneUp" : "cascade.links.noneDown"),
                            getTranslation(up ? "cascade.links.noneUpHint" : "cascade.links.noneDownHint")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-links");
        for (NamedLink link : links) {
            ListItem item = new ListItem(body(link));
            item.addClassName("ls-links__item");
            if (mayEnd.test(link.link())) {
                item.add(endButton(link));
            }
            list.add(item);
        }
        return new Card(sentence, list);
    }

    private Div body(NamedLink named) {
        LinkView link = named.link();
        Component plan = up
                ? Phrases.links(link.parentPlan(), named.parentPlanName())
                : Phrases.links(link.childPlan(), named.childPlanName());
        plan.addClassName("ls-links__plan");
        Div body = new Div(plan);
        body.add(Phrases.text(
                getTranslation(
                        "cascade.links.ends",
                        node(link.parentNode(), named.parentNodeName()),
                        node(link.childNode(), named.childNodeName())),
                "ls-links__ends"));
        body.add(Phrases.text(facts(link), "ls-sub"));
        if (named.broken()) {
            body.add(StatusBadge.saying(Signal.RED, getTranslation("cascade.links.broken")));
        }
        return body;
    }

    private String facts(LinkView link) {
        String facts = getTranslation("cascade.map." + link.kind()) + " · "
                + getTranslation("cascade.map." + link.direction());
        if (link.weight().compareTo(BigDecimal.ONE) != 0) {
            facts += " · "
                    + (link.weight().signum() == 0
                            ? getTranslation("cascade.links.notCounted")
                            : getTranslation(
                                    "cascade.links.weight", phrases.numbers().plain(link.weight())));
        }
        return facts + " · " + getTranslation("cascade.links.since", phrases.day(link.addedAt()));
    }

    private String node(NodeRef node, String name) {
        return getTranslation("cascade.node." + node.kind(), name);
    }

    private NativeButton endButton(NamedLink link) {
        NativeButton button = Phrases.button(getTranslation("cascade.links.end"), () -> end.accept(link));
        String other = up ? link.parentPlanName() : link.childPlanName();
        button.getElement().setAttribute("aria-label", getTranslation("cascade.links.endOf", other));
        return button;
    }
}
