package dev.lodestar.push.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.push.PushDeliveries;
import dev.lodestar.push.PushDeliveryView;
import dev.lodestar.push.PushState;
import dev.lodestar.uikit.Ages;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.LogTable;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was pushed to browsers lately, and what became of it. */
final class PushLogCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient PushDeliveries deliveries;
    private final transient Organisation organisation;
    private final transient Clock clock;

    PushLogCard(PushDeliveries deliveries, Organisation organisation, Clock clock) {
        this.deliveries = deliveries;
        this.organisation = organisation;
        this.clock = clock;
        addClassName("ls-added");
        show();
    }

    private void show() {
        removeAll();
        List<PushDeliveryView> log = deliveries.log();
        long dead = log.stream().filter(one -> one.state() == PushState.DEAD).count();
        Card card = new Card(getTranslation("push.log", dead));
        add(card);
        if (log.isEmpty()) {
            card.add(new EmptyState(getTranslation("push.log.none"), getTranslation("push.log.hint")));
            return;
        }
        Map<String, String> names =
                organisation.directory().stream().collect(Collectors.toMap(PersonView::key, PersonView::name));
        LogTable table = new LogTable(
                getTranslation("push.log", dead),
                Stream.of("when", "to", "what", "state", "act")
                        .map(name -> getTranslation("push.log." + name))
                        .toList());
        Ages ages = new Ages(getLocale());
        // Dead letters wait to be dealt with, however much was delivered since.
        log.stream()
                .limit(SHOWN)
                .forEach(one -> table.row(
                        new Span(ages.of(one.writtenAt(), clock.instant())),
                        new Span(names.getOrDefault(one.person(), one.person())),
                        new Span(one.title()),
                        state(one),
                        one.state() == PushState.DEAD ? again(one.id()) : new Span()));
        card.add(table);
    }

    private Component state(PushDeliveryView one) {
        Signal signal = switch (one.state()) {
            case SENT -> Signal.GREEN;
            case DEAD -> Signal.RED;
            case GONE -> Signal.CLOSED;
            case QUEUED -> one.attempts() == 0 ? Signal.PENDING : Signal.AMBER;
        };
        Div told = new Div(StatusBadge.saying(signal, getTranslation("push.state." + one.state(), one.attempts())));
        if (one.error() != null) {
            Span why = new Span(one.error());
            why.addClassName("ls-sub");
            told.add(why);
        }
        return told;
    }

    private NativeButton again(long id) {
        NativeButton again = new NativeButton(getTranslation("push.log.again"), click -> {
            try {
                deliveries.resend(id);
            } catch (NotFoundException gone) {
                // Somebody was faster, or the browser is gone; what stands now is shown.
            }
            show();
        });
        again.addClassName("ls-button");
        return again;
    }
}
