package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A framed part of a screen. Its title is a sentence that says the message, not a noun. */
public final class Card extends Section {
    private final Div head = new Div();

    public Card(String sentence, Component... content) {
        addClassName("ls-card");
        head.addClassName("ls-card__head");
        head.add(new H2(sentence));
        add(head);
        add(content);
    }

    /** Adds a link at the right of the title. */
    public Card link(String text, String href) {
        var link = new Anchor(href, text);
        link.addClassName("ls-card__link");
        head.add(link);
        return this;
    }
}
