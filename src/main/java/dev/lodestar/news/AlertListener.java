package dev.lodestar.news;

import dev.lodestar.alert.AlertChanged;
import dev.lodestar.alert.AlertCommented;
import dev.lodestar.alert.AlertEscalated;
import dev.lodestar.alert.AlertRaised;
import dev.lodestar.alert.AlertReassigned;
import dev.lodestar.alert.AlertResolved;
import dev.lodestar.alert.AlertWoken;
import dev.lodestar.alert.Happening;
import dev.lodestar.alert.Rule;
import dev.lodestar.tenancy.Gathering;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what happens to alerts with the transaction in which it happens, all of a storm in a few statements; whom it concerns
 * is worked out afterwards. An event of its own for each of 2,000 alerts would take longer than people are to wait.
 */
@Component
class AlertListener {

    private static final String PRODUCT = "";

    private final Gathering<News> kept;

    AlertListener(NewsStore store) {
        this.kept = new Gathering<>(store::add);
    }

    @EventListener
    void on(AlertRaised event) {
        keep(new About(event.incidentId(), event.measureKey(), event.rule(), event.at()), NewsKind.RAISED);
    }

    @EventListener
    void on(AlertChanged event) {
        kind(event.happening())
                .ifPresent(kind ->
                        keep(new About(event.incidentId(), event.measureKey(), event.rule(), event.at()), kind));
    }

    @EventListener
    void on(AlertResolved event) {
        keep(new About(event.incidentId(), event.measureKey(), event.rule(), event.at()), NewsKind.RESOLVED);
    }

    @EventListener
    void on(AlertEscalated event) {
        keep(
                new About(event.incidentId(), event.measureKey(), event.rule(), event.at()),
                NewsKind.ESCALATED,
                PRODUCT,
                List.of(event.to()),
                event.because().name());
    }

    @EventListener
    void on(AlertReassigned event) {
        keep(
                new About(event.incidentId(), event.measureKey(), event.rule(), event.at()),
                NewsKind.REASSIGNED,
                event.by(),
                List.of(event.to()),
                "");
    }

    @EventListener
    void on(AlertWoken event) {
        keep(
                new About(event.incidentId(), event.measureKey(), event.rule(), event.at()),
                NewsKind.WOKEN,
                PRODUCT,
                List.of(),
                event.because().name());
    }

    @EventListener
    void on(AlertCommented event) {
        if (!event.mentions().isEmpty()) {
            keep(
                    new About(event.incidentId(), event.measureKey(), event.rule(), event.at()),
                    NewsKind.MENTIONED,
                    event.by(),
                    event.mentions().stream().sorted().toList(),
                    "");
        }
    }

    private static Optional<NewsKind> kind(Happening happening) {
        return switch (happening) {
            case STREAK -> Optional.of(NewsKind.WORSENED);
            case FIRED_AGAIN, REVIVED -> Optional.of(NewsKind.FIRED_AGAIN);
            case RECOVERING -> Optional.of(NewsKind.RECOVERING);
            case RESOLVED, SWITCHED_OFF -> Optional.of(NewsKind.RESOLVED);
            case CANCELLED -> Optional.of(NewsKind.CANCELLED);
            case RAISED, INHERITED, CORRECTED -> Optional.empty();
        };
    }

    private void keep(About about, NewsKind kind) {
        keep(about, kind, PRODUCT, List.of(), "");
    }

    private void keep(About about, NewsKind kind, String by, List<String> people, String because) {
        // Two comments of one moment differ in whom they name.
        String key = kind + ":" + about.alert() + ":" + Moments.stored(about.at()) + ":"
                + Integer.toHexString(people.hashCode());
        kept.add(new News(
                0, key, kind, about.alert(), about.measure(), about.rule().name(), about.at(), by, people, because));
    }

    /** What every event of an alert says. */
    private record About(long alert, String measure, Rule rule, Instant at) {}
}
