package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/** How sure somebody is that the target will be met, one of five words; a native choice, so that a phone shows its own. */
@Tag("select")
final class ConfidenceField extends HtmlComponent {

    private static final long serialVersionUID = 1L;
    private static final int SUREST = 5;

    ConfidenceField(String about) {
        addClassName("ls-week__field");
        getElement().setAttribute("aria-label", getTranslation("checkin.confidence.of", about));
        option("", getTranslation("checkin.confidence"));
        for (int step = SUREST; step >= 1; step--) {
            option(Integer.toString(step), getTranslation("checkin.confidence." + step));
        }
        getElement().addEventListener("change", event -> {}).synchronizeProperty("value");
    }

    private void option(String value, String text) {
        Element option = new Element("option");
        option.setAttribute("value", value);
        option.setText(text);
        getElement().appendChild(option);
    }

    /** The choice, 1 to 5; null for none. */
    @Nullable
    Integer chosen() {
        String value = getElement().getProperty("value", "");
        return value.isEmpty() ? null : Integer.valueOf(value);
    }

    void choose(int step) {
        getElement().setProperty("value", Integer.toString(step));
    }
}
