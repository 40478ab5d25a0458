package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a list has nothing to show: what is missing and what to do about it. */
public final class EmptyState extends Div {

    public EmptyState(String title, String whatToDo, Component... actions) {
        addClassName("ls-notice");
        var head = new Div(title);
        head.addClassName("ls-notice__title");
        var text = new Paragraph(whatToDo);
        text.addClassName("ls-notice__text");
        add(head, text);
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("ls-actions");
            add(row);
        }
    }
}
