package dev.lodestar.alert;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.tenancy.TenantScope;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of changed incidents, once each; of those that were over before anyone was told, not at all. */
@Component
class Announcements {

    private final ApplicationEventPublisher events;
    private final MeterRegistry metrics;

    Announcements(ApplicationEventPublisher events, MeterRegistry metrics) {
        this.events = events;
        this.metrics = metrics;
    }

    void tell(List<Change> changes, Map<Long, String> measureKeys) {
        TenantId tenant = TenantScope.current();
        for (Change change : changes) {
            count(change);
            Object event = event(tenant, change, measureKeys);
            if (event != null) {
                events.publishEvent(event);
            }
        }
    }

    private void count(Change change) {
        String rule = change.after().finding().key().rule().name().toLowerCase(Locale.ROOT);
        String happening = change.happening().name().toLowerCase(Locale.ROOT);
        metrics.counter("lodestar.alerts", "rule", rule, "change", happening).increment();
    }

    private static @Nullable Object event(TenantId tenant, Change change, Map<Long, String> measureKeys) {
        Incident incident = change.after();
        long id = incident.id();
        String measure = measureKeys.getOrDefault(incident.subjectId(), "");
        Rule rule = incident.finding().key().rule();
        if (change.quiet()) {
            return null;
        }
        if (!change.told()) {
            return incident.finding().isOpen()
                    ? new AlertRaised(tenant, id, measure, rule, incident.changedAt(), incident.retroactive())
                    : null;
        }
        return incident.finding().state() == IncidentState.RESOLVED && change.happening() != Happening.CORRECTED
                ? new AlertResolved(tenant, id, measure, rule, incident.changedAt())
                : new AlertChanged(tenant, id, measure, rule, incident.changedAt(), change.happening());
    }
}
