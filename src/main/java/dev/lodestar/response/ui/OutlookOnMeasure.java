package dev.lodestar.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.organisation.Act;
import dev.lodestar.uikit.AddedPart;
import dev.lodestar.uikit.Card;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Says on the screen of a measure where it is heading. */
@org.springframework.stereotype.Component
@Order(-1)
class OutlookOnMeasure implements AddedPart {

    private final AlertDesk desk;

    OutlookOnMeasure(AlertDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> at(String address) {
        return address.startsWith(AlertOnMeasure.MEASURE) && desk.access().may(Act.READ_MEASURE)
                ? Optional.of(new InView(new Div(), () -> of(address.substring(AlertOnMeasure.MEASURE.length()))))
                : Optional.empty();
    }

    private Component of(String key) {
        Instant now = desk.clock().instant();
        MeasureHistory history =
                desk.records().histories(List.of(key), now, now).get(key);
        UI ui = UI.getCurrent();
        Words words = desk.words(ui.getLocale(), ui::getTranslation);
        return history == null ? new Div() : card(OutlookPart.of(history, words), words);
    }

    private static Component card(Component part, Words words) {
        return part.getChildren().findAny().isEmpty() ? part : new Card(words.say("outlook.title"), part);
    }
}
