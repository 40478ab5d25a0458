package dev.lodestar.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says in plain sight that a screen shows the past, and leads out of it. */
public final class PastNotice extends Div {

    /** A notice with this text and these ways to go on. */
    public PastNotice(String text, Anchor... ways) {
        addClassNames("ls-callout", "ls-callout--accent", "ls-past");
        getElement().setAttribute("role", "status");
        Span said = new Span(text);
        said.addClassName("ls-past__text");
        add(said);
        for (Anchor way : ways) {
            add(way);
        }
    }
}
