package dev.lodestar.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;

/** A measure of a strategy: how it stands, what it is, what it should be by now, whose it is. */
final class MeasureLine extends ListItem {

    private static final long serialVersionUID = 1L;

    MeasureLine(PlanReading reading, MeasureRef measure) {
        addClassName("ls-plan__line");
        Light light = reading.light(measure.measure());
        if (light == null) {
            add(
                    Piece.text("", "ls-plan__blank"),
                    Piece.box(
                            "ls-plan__what",
                            Piece.text(measure.measure()),
                            Piece.text(getTranslation("plan.notShared"), "ls-sub")));
        } else {
            add(
                    Piece.light(light.status()),
                    Piece.box("ls-plan__what", Piece.measure(light.measureKey(), light.name())),
                    number(reading, light),
                    Piece.text(reading.name(light.owner()), "ls-plan__who"));
        }
    }

    private Div number(PlanReading reading, Light light) {
        Span actual = Piece.text(reading.numbers().with(light.unit(), light.actual()));
        Div number = Piece.box("ls-plan__number", actual);
        if (light.lower() != null && light.upper() != null) {
            number.add(Piece.text(reading.numbers().range(light.unit(), light.lower(), light.upper()), "ls-sub"));
        } else if (light.expected() != null) {
            String expected = reading.numbers().with(light.unit(), light.expected());
            number.add(Piece.text(getTranslation("plan.expected", expected), "ls-sub"));
        }
        return number;
    }
}
