package dev.lodestar.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.lodestar.alert.AlertView;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Act;
import dev.lodestar.response.Countermeasure;
import dev.lodestar.uikit.AddedPart;
import dev.lodestar.uikit.FeedItem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Leads from a measure to its open alerts, above what its screen shows, and says what is done to help it. */
@org.springframework.stereotype.Component
@Order(0)
class AlertOnMeasure implements AddedPart {

    private static final String MEASURE = "measures/";
    private static final int MOST = 10;

    private final AlertDesk desk;

    AlertOnMeasure(AlertDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean isFirst() {
        return true;
    }

    @Override
    public Optional<Component> at(String address) {
        if (!address.startsWith(MEASURE) || !desk.access().may(Act.READ_ALERT)) {
            return Optional.empty();
        }
        String key = address.substring(MEASURE.length());
        return desk.directory().byKeys(List.of(key)).stream()
                .filter(measure -> desk.access()
                        .reach(Act.READ_ALERT)
                        .covers(measure.owner(), measure.unitKey(), measure.sharedWith()))
                .findFirst()
                .flatMap(this::of);
    }

    private Optional<Component> of(MeasureView measure) {
        List<AlertView> open = desk.alerts().openOn(List.of(measure));
        List<Countermeasure> done = desk.countermeasures().helping(measure.key(), MOST);
        if (open.isEmpty() && done.isEmpty()) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        Locale locale = ui.getLocale();
        Words words = desk.words(locale, ui::getTranslation);
        AlertWords says = new AlertWords(words);
        Div part = Piece.box("ls-stack");
        if (!open.isEmpty()) {
            part.add(FeedItem.feed(open.stream()
                    .map(alert -> FeedItem.of(
                                    AlertWords.signal(alert),
                                    words.say("onMeasure", says.message(alert)),
                                    "alerts/" + alert.id())
                            .line(HandlingCard.sentences(alert, words).getFirst()))
                    .toArray(FeedItem[]::new)));
        }
        if (!done.isEmpty()) {
            part.add(new CountermeasuresCard(done, measure.unit(), words));
        }
        return Optional.of(part);
    }
}
