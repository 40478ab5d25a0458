package dev.lodestar.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
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

    static NativeButton button(String text, Runnable work) {
        NativeButton button = new NativeButton(text, click -> work.run());
        button.addClassName("ls-button");
        return button;
    }
}
