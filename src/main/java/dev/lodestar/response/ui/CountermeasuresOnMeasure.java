package dev.lodestar.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Act;
import dev.lodestar.response.Countermeasure;
import dev.lodestar.uikit.AddedPart;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Says on the screen of a measure what was done to help it, and whether the curve turned. */
@org.springframework.stereotype.Component
@Order(0)
class CountermeasuresOnMeasure implements AddedPart {

    private static final int MOST = 10;

    private final AlertDesk desk;

    CountermeasuresOnMeasure(AlertDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> at(String address) {
        return address.startsWith(AlertOnMeasure.MEASURE) && desk.access().may(Act.READ_PLAN)
                ? Optional.of(new InView(new Div(), () -> of(address.substring(AlertOnMeasure.MEASURE.length()))))
                : Optional.empty();
    }

    private Component of(String key) {
        List<Countermeasure> done = desk.countermeasures().helping(key, MOST);
        return done.isEmpty()
                ? new Div()
                : desk.directory().byKeys(List.of(key)).stream()
                        .findFirst()
                        .map(measure -> card(done, measure))
                        .orElseGet(Div::new);
    }

    private Component card(List<Countermeasure> done, MeasureView measure) {
        UI ui = UI.getCurrent();
        return new CountermeasuresCard(done, measure.unit(), desk.words(ui.getLocale(), ui::getTranslation));
    }
}
