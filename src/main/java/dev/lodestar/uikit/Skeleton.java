package dev.lodestar.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** Grey lines in place of a list that is still loading. */
public final class Skeleton extends Div {

    public Skeleton(int lines) {
        addClassName("ls-skeleton");
        getElement()
                .setAttribute("role", "status")
                .setAttribute("aria-label", Texts.in(ReaderLocale.current()).get("state.loading"));
        for (int i = 0; i < lines; i++) {
            getElement().appendChild(new Element("i"));
        }
    }
}
