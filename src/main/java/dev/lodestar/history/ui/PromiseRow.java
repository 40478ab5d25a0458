package dev.lodestar.history.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.select.Select;
import dev.lodestar.plan.Promise;
import dev.lodestar.plan.PromiseDirection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** One promise being written: which measure, which way, by when. */
final class PromiseRow extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<String> measure = new Select<>();
    private final Select<PromiseDirection> direction = new Select<>();
    private final Input by = new Input();

    PromiseRow(int number, Collection<String> measures, Reader reader, LocalDate today) {
        addClassName("ls-versions__promise");
        measure.setLabel(getTranslation("history.restore.measure"));
        measure.setItems(measures);
        measure.setItemLabelGenerator(reader::measure);
        direction.setLabel(getTranslation("history.restore.direction"));
        direction.setItems(PromiseDirection.values());
        direction.setItemLabelGenerator(
                way -> getTranslation("history.direction." + way.name().toLowerCase(Locale.ROOT)));
        direction.setValue(PromiseDirection.UP);
        by.setType("date");
        by.setId("promise-by-" + number);
        by.getElement().setAttribute("min", today.plusDays(1).toString());
        NativeLabel label = new NativeLabel(getTranslation("history.restore.by"));
        label.setFor(by);
        add(measure, direction, Piece.box("ls-versions__day", label, by));
    }

    /** Nothing was chosen, so nothing is promised. */
    boolean isEmpty() {
        return measure.getValue() == null && by.getValue().isBlank();
    }

    /** The promise, if all of it is said. */
    Optional<Promise> promise() {
        try {
            return measure.getValue() == null
                    ? Optional.empty()
                    : Optional.of(
                            new Promise(measure.getValue(), direction.getValue(), LocalDate.parse(by.getValue())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
