package dev.lodestar.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;

/** The small parts that goals, strategies, measures and actions are put together from. */
final class Piece {

    private Piece() {}

    static Signal signal(LightStatus status) {
        return Signal.valueOf(status.name());
    }

    static StatusBadge light(LightStatus status) {
        return StatusBadge.compact(signal(status));
    }

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

    /** The way to a measure's evidence. */
    static Anchor measure(String key, String text) {
        return new Anchor("measures/" + key, text);
    }

    /** A way to another screen of the plan. */
    static Anchor pill(String href, String text) {
        Anchor pill = new Anchor(href, text);
        pill.addClassName("ls-pill");
        return pill;
    }
}
