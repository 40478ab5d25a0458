package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DomEvent;
import java.util.function.Consumer;

/** A field of a row. Enter hands the row in, unless an input method is still composing. */
final class TypedField extends Input {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 400;
    private static final String TYPED = "element.value";
    private static final String PASTED =
            "((t) => t.trim().includes('\\n') ? (event.preventDefault(), t) : '')(event.clipboardData.getData('text/plain'))";

    TypedField(String label, String placeholder, Runnable enter) {
        addClassName("ls-week__field");
        setPlaceholder(placeholder);
        getElement().setAttribute("aria-label", label).setAttribute("autocomplete", "off");
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE);
        // Whoever goes on to the next field or the button has meant what is written here.
        getElement().addEventListener("change", this::take).addEventData(TYPED);
        getElement()
                .addEventListener("keydown", event -> {
                    take(event);
                    enter.run();
                })
                .setFilter("event.key === 'Enter' && !event.isComposing && event.keyCode !== 229")
                .addEventData(TYPED);
    }

    // What was typed a moment ago waits for a pause, unless it comes along.
    private void take(DomEvent event) {
        setValue(event.getEventData().get(TYPED).asString());
    }

    /** A field for numbers, with the keyboard for them. */
    TypedField numeric() {
        addClassName("ls-num");
        getElement().setAttribute("inputmode", "decimal");
        return this;
    }

    /** A field for a day. */
    TypedField day() {
        setType("date");
        return this;
    }

    /** Hears of several lines that are pasted, which then do not reach the field. */
    TypedField onColumn(Consumer<String> pasted) {
        getElement()
                .addEventListener("paste", event -> {
                    String text = event.getEventData().get(PASTED).asString();
                    if (!text.isEmpty()) {
                        pasted.accept(text);
                    }
                })
                .addEventData(PASTED);
        return this;
    }

    boolean isFilled() {
        return !getValue().isBlank();
    }
}
