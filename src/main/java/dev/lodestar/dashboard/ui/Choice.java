package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.function.Consumer;

/** One of a few, as a native list: it opens as the reader's system does, on a phone too. */
@Tag("select")
final class Choice extends HtmlComponent {

    private static final String VALUE = "event.target.value";

    /** @param options texts by value, in the order they are shown */
    Choice(String label, Map<String, String> options, String chosen, Consumer<String> onChoice) {
        addClassNames("ls-pill", "ls-choice");
        getElement().setAttribute("aria-label", label);
        options.forEach((value, text) -> getElement().appendChild(option(value, text, value.equals(chosen))));
        getElement()
                .addEventListener(
                        "change",
                        event -> onChoice.accept(event.getEventData().get(VALUE).asString()))
                .addEventData(VALUE);
    }

    private static Element option(String value, String text, boolean chosen) {
        Element option = new Element("option");
        option.setAttribute("value", value);
        option.setAttribute("selected", chosen);
        option.setText(text);
        return option;
    }
}
