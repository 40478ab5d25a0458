package dev.lodestar.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.lodestar.alert.AlertView;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.uikit.AddedPart;
import dev.lodestar.uikit.FeedItem;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Leads from a measure to its open alerts, above what its screen shows. */
@org.springframework.stereotype.Component
@Order(0)
class AlertOnMeasure implements AddedPart {

    static final String MEASURE = "measures/";

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
        return address.startsWith(MEASURE) && desk.access().may(Act.READ_ALERT)
                ? Optional.of(new InView(new Div(), () -> of(address.substring(MEASURE.length()))))
                : Optional.empty();
    }

    private Component of(String key) {
        Reach reach = desk.access().reach(Act.READ_ALERT);
        List<MeasureView> seen = desk.directory().byKeys(List.of(key)).stream()
                .filter(measure -> reach.covers(measure.owner(), measure.unitKey(), measure.sharedWith()))
                .toList();
        List<AlertView> open = desk.alerts().openOn(seen);
        UI ui = UI.getCurrent();
        Words words = desk.words(ui.getLocale(), ui::getTranslation);
        Component muted = MutedNote.of(seen, desk, words);
        return open.isEmpty() ? muted : new Div(muted, feed(open, words));
    }

    private static Component feed(List<AlertView> open, Words words) {
        AlertWords says = new AlertWords(words);
        return FeedItem.feed(open.stream()
                .map(alert -> FeedItem.of(
                                AlertWords.signal(alert),
                                words.say("onMeasure", says.message(alert)),
                                "alerts/" + alert.id())
                        .line(HandlingCard.sentences(alert, words).getFirst()))
                .toArray(FeedItem[]::new));
    }
}
