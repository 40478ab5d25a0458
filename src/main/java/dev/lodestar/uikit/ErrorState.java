package dev.lodestar.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where something could not be shown: what happened, and a button that tries again. Announced when it appears. */
public final class ErrorState extends Div {

    public ErrorState(String title, String whatHappened) {
        addClassNames("ls-notice", "ls-notice--error");
        getElement().setAttribute("role", "alert");
        var head = new Div(title);
        head.addClassName("ls-notice__title");
        var text = new Paragraph(whatHappened);
        text.addClassName("ls-notice__text");
        add(head, text);
    }

    /** Adds the button; {@code again} runs in the screen's session lock. */
    public ErrorState retry(Runnable again) {
        var button = new NativeButton(Texts.in(ReaderLocale.current()).get("state.retry"), click -> again.run());
        button.addClassName("ls-button");
        var row = new Div(button);
        row.addClassName("ls-actions");
        add(row);
        return this;
    }
}
