package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A day to choose, as the reader's system asks for one; emptied, it chooses none. */
public final class DayField extends NativeLabel {

    private static final String VALUE = "event.target.value";

    /**
     * A field that says what it is for.
     *
     * @param latest no later day is taken
     * @param onChoice hears of the day, or of null
     */
    public DayField(String label, @Nullable LocalDate day, LocalDate latest, Consumer<@Nullable LocalDate> onChoice) {
        addClassName("ls-day");
        add(new Span(label), new Input(day, latest, onChoice));
    }

    /** What is typed passes through days such as 0002-10-01, which nobody means. */
    private static @Nullable LocalDate read(String text, LocalDate latest) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isBefore(AsOf.EARLIEST) || day.isAfter(latest) ? null : day;
        } catch (DateTimeException unfinished) {
            return null;
        }
    }

    @Tag("input")
    private static final class Input extends HtmlComponent {

        Input(@Nullable LocalDate day, LocalDate latest, Consumer<@Nullable LocalDate> onChoice) {
            addClassName("ls-pill");
            getElement()
                    .setAttribute("type", "date")
                    .setAttribute("min", AsOf.EARLIEST.toString())
                    .setAttribute("max", latest.toString())
                    .setAttribute("value", day == null ? "" : day.toString())
                    .addEventListener("change", event -> {
                        String text = event.getEventData().get(VALUE).asString();
                        LocalDate chosen = read(text, latest);
                        if (text.isEmpty() || chosen != null) {
                            onChoice.accept(chosen);
                        }
                    })
                    .addEventData(VALUE);
        }
    }

    /** The field itself, without its label. */
    public Component input() {
        return getChildren().skip(1).findFirst().orElseThrow();
    }
}
