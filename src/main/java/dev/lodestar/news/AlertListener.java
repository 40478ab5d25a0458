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
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what happens to alerts, in one statement an event; whom it concerns is worked out afterwards, for many at once. */
@Component
class AlertListener {

    private static final String PRODUCT = "";

    private final NewsStore store;

    AlertListener(NewsStore store) {
        this.store = store;
    }

    @AfterCommit(id = "news.raised")
    void on(AlertRaised event) {
        TenantScope.run(
                event.tenant(),
                () -> keep(
                        NewsKind.RAISED,
                        event.incidentId(),
                        event.measureKey(),
                        event.rule(),
                        event.at(),
                        PRODUCT,
                        List.of(),
                        ""));
    }

    @AfterCommit(id = "news.changed")
    void on(AlertChanged event) {
        TenantScope.run(
                event.tenant(),
                () -> kind(event.happening())
                        .ifPresent(kind -> keep(
                                kind,
                                event.incidentId(),
                                event.measureKey(),
                                event.rule(),
                                event.at(),
                                PRODUCT,
                                List.of(),
                                "")));
    }

    @AfterCommit(id = "news.resolved")
    void on(AlertResolved event) {
        TenantScope.run(
                event.tenant(),
                () -> keep(
                        NewsKind.RESOLVED,
                        event.incidentId(),
                        event.measureKey(),
                        event.rule(),
                        event.at(),
                        PRODUCT,
                        List.of(),
                        ""));
    }

    @AfterCommit(id = "news.escalated")
    void on(AlertEscalated event) {
        TenantScope.run(
                event.tenant(),
                () -> keep(
                        NewsKind.ESCALATED,
                        event.incidentId(),
                        event.measureKey(),
                        event.rule(),
                        event.at(),
                        PRODUCT,
                        List.of(event.to()),
                        event.because().name()));
    }

    @AfterCommit(id = "news.reassigned")
    void on(AlertReassigned event) {
        TenantScope.run(
                event.tenant(),
                () -> keep(
                        NewsKind.REASSIGNED,
                        event.incidentId(),
                        event.measureKey(),
                        event.rule(),
                        event.at(),
                        event.by(),
                        List.of(event.to()),
                        ""));
    }

    @AfterCommit(id = "news.woken")
    void on(AlertWoken event) {
        TenantScope.run(
                event.tenant(),
                () -> keep(
                        NewsKind.WOKEN,
                        event.incidentId(),
                        event.measureKey(),
                        event.rule(),
                        event.at(),
                        PRODUCT,
                        List.of(),
                        event.because().name()));
    }

    @AfterCommit(id = "news.commented")
    void on(AlertCommented event) {
        if (!event.mentions().isEmpty()) {
            TenantScope.run(
                    event.tenant(),
                    () -> keep(
                            NewsKind.MENTIONED,
                            event.incidentId(),
                            event.measureKey(),
                            event.rule(),
                            event.at(),
                            event.by(),
                            event.mentions().stream().sorted().toList(),
                            ""));
        }
    }

    private static Optional<NewsKind> kind(Happening happening) {
        return switch (happening) {
            case STREAK -> Optional.of(NewsKind.WORSENED);
            case FIRED_AGAIN, REVIVED -> Optional.of(NewsKind.FIRED_AGAIN);
            case RECOVERING -> Optional.of(NewsKind.RECOVERING);
            case RESOLVED -> Optional.of(NewsKind.RESOLVED);
            case CANCELLED -> Optional.of(NewsKind.CANCELLED);
            case RAISED, INHERITED, CORRECTED -> Optional.empty();
        };
    }

    private void keep(
            NewsKind kind,
            long alert,
            String measure,
            Rule rule,
            Instant at,
            String by,
            Collection<String> people,
            String because) {
        // A comment and a mention of the same moment differ in whom they name.
        String key = kind + ":" + alert + ":" + Moments.stored(at) + ":"
                + Integer.toHexString(List.copyOf(people).hashCode());
        store.add(new News(0, key, kind, alert, measure, rule.name(), at, by, List.copyOf(people), because));
    }
}
