package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;

/** What else can be done with a row, behind three dots; it opens and closes by keyboard like any disclosure. */
final class RowMenu extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final Div acts = new Div();

    /** @param name what it is, for those who do not see the dots */
    RowMenu(String name) {
        addClassName("ls-week__menu");
        acts.addClassName("ls-week__acts");
        setSummaryText("⋯");
        getSummary().getElement().setAttribute("aria-label", name).setAttribute("title", name);
        setContent(acts);
    }

    /** Adds something to do; choosing it closes the menu. */
    NativeButton add(String text, Runnable act) {
        NativeButton button = new NativeButton(text, click -> {
            setOpen(false);
            act.run();
        });
        button.addClassName("ls-week__act");
        acts.add(button);
        return button;
    }

    boolean isEmpty() {
        return acts.getChildren().findAny().isEmpty();
    }
}
