package dev.lodestar.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The small parts that the screens are put together from. */
final class Piece {

    private Piece() {}

    static Span text(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    static Div box(String className, Component... content) {
        Div box = new Div(content);
        box.addClassName(className);
        return box;
    }

    /** Leads to what a node of a plan or a measure is, where there is a screen for it. */
    static Component node(String plan, String node, String name) {
        int colon = node.indexOf(':');
        String key = node.substring(colon + 1);
        return switch (colon < 0 ? node : node.substring(0, colon)) {
            case "measure", "promise" -> new Anchor("measures/" + key, name);
            case "goal", "strategy", "action", "plan" -> new Anchor("plans/" + plan, name);
            case "proposal" -> new Anchor("plans/" + plan + "/links", name);
            default -> text(name);
        };
    }
}
