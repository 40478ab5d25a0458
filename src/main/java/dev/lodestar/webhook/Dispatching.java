package dev.lodestar.webhook;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.alert.SourceAlerts;
import dev.lodestar.alert.SourceShadow;
import dev.lodestar.ingest.PullRejectView;
import dev.lodestar.ingest.RejectedAnswers;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes deliveries of what happened: to systems one an event, to chat groups one for all that belongs together. */
@Service
public class Dispatching {

    private static final int SOME = 500;
    private static final int MANY = 5_000;

    private final HookEventStore events;
    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final HookPayloads payloads;
    private final Alerts alerts;
    private final SourceAlerts sources;
    private final PublishedPlans plans;
    private final Organisation organisation;
    private final RejectedAnswers rejects;
    private final Duration settling;
    private final Clock clock;

    Dispatching(
            HookEventStore events,
            WebhookStore webhooks,
            DeliveryStore deliveries,
            HookPayloads payloads,
            Alerts alerts,
            SourceAlerts sources,
            PublishedPlans plans,
            Organisation organisation,
            RejectedAnswers rejects,
            @Value("${lodestar.news.settling:PT1M}") Duration settling,
            Clock clock) {
        this.events = events;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.alerts = alerts;
        this.sources = sources;
        this.plans = plans;
        this.organisation = organisation;
        this.rejects = rejects;
        this.settling = settling;
        this.clock = clock;
    }

    /** Writes to systems about the oldest events that they do not know; true when there may be more. */
    @CalledBySystem("a job tells systems what happened")
    @Transactional
    public boolean tellSystems() {
        List<HookEvent> fresh = events.forSystems(SOME);
        if (fresh.isEmpty()) {
            return false;
        }
        List<Webhook> all = webhooks.all();
        List<Webhook> systems = all.stream()
                .filter(webhook -> webhook.kind() == WebhookKind.SYSTEM)
                .toList();
        if (!systems.isEmpty()) {
            Reading reading = read(fresh);
            List<Delivery> written = new ArrayList<>();
            Map<Long, List<PullRejectView>> rejected = rejects.of(fresh.stream()
                    .filter(event -> event.type() == HookType.OBSERVATION_REJECTED)
                    .map(HookEvent::number)
                    .collect(Collectors.toSet()));
            for (HookEvent event : fresh) {
                String payload = payloads.ofSystem(
                        event, reading.alert(event), rejected.getOrDefault(event.number(), List.of()));
                systems.stream()
                        .filter(system -> reading.concerns(event, system))
                        .forEach(system -> written.add(
                                delivery(system, event.key(), event.type().word(), payload)));
            }
            deliveries.add(written, Moments.now(clock));
        }
        List<Long> ids = fresh.stream().map(HookEvent::id).toList();
        if (all.size() == systems.size()) {
            events.drop(ids);
        } else {
            events.knownToSystems(ids);
        }
        return fresh.size() == SOME;
    }

    /** Writes one message to each chat group about all that happened, once the first of it has waited long enough. */
    @CalledBySystem("a job tells chat groups what happened")
    @Transactional
    public boolean tellGroups() {
        Instant now = Moments.now(clock);
        List<HookEvent> settled = events.forGroups(now.minus(settling), MANY);
        if (settled.isEmpty()) {
            return false;
        }
        Reading reading = read(settled);
        List<SourceShadow> shadows = shadows(settled);
        List<Delivery> written = new ArrayList<>();
        for (Webhook group : webhooks.all()) {
            List<HookEvent> told = group.kind() == WebhookKind.SYSTEM
                    ? List.of()
                    : settled.stream()
                            .filter(event -> reading.concerns(event, group))
                            .toList();
            if (!told.isEmpty()) {
                String payload = payloads.kept(
                        payloads.ofGroup(told, reading.alerts(), shadows, Locale.forLanguageTag(group.language())));
                String key = "group:" + told.getFirst().key() + ":" + told.size();
                String type = told.size() == 1 ? told.getFirst().type().word() : "several";
                written.add(delivery(group, key, type, payload));
            }
        }
        deliveries.add(written, now);
        events.drop(settled.stream().map(HookEvent::id).toList());
        return settled.size() == MANY;
    }

    /** Asked for only where numbers are missing. */
    private List<SourceShadow> shadows(List<HookEvent> told) {
        return told.stream()
                .filter(Behind::isOfMissing)
                .map(HookEvent::at)
                .min(Comparator.naturalOrder())
                .map(sources::shadows)
                .orElse(List.of());
    }

    private Delivery delivery(Webhook webhook, String key, String type, String payload) {
        String messageId = "msg_" + UUID.randomUUID().toString().replace("-", "");
        return new Delivery(0, webhook.id(), key, messageId, type, payload, 0, Instant.EPOCH);
    }

    private Reading read(List<HookEvent> told) {
        Map<Long, AlertView> known = alerts
                .byIds(told.stream()
                        .filter(event -> event.type().isOfAlert())
                        .map(HookEvent::number)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(AlertView::id, Function.identity()));
        Map<String, String> paths =
                organisation.structure().stream().collect(Collectors.toMap(UnitView::key, UnitView::path));
        Map<String, String> unitOf = new HashMap<>();
        if (told.stream().anyMatch(event -> !event.type().isOfAlert())) {
            plans.all().forEach(plan -> unitOf.put(plan.key(), plan.unitKey()));
        }
        return new Reading(known, paths, unitOf);
    }

    /**
     * What is known of what events are about, read once for all of them.
     *
     * @param paths of units, by key
     * @param planUnits whose plan it is, by the plan's key
     */
    private record Reading(Map<Long, AlertView> alerts, Map<String, String> paths, Map<String, String> planUnits) {

        @Nullable
        AlertView alert(HookEvent event) {
            return event.type().isOfAlert() ? alerts.get(event.number()) : null;
        }

        boolean concerns(HookEvent event, Webhook webhook) {
            if (!webhook.events().contains(event.type())) {
                return false;
            }
            if (webhook.unitKey() == null) {
                return true;
            }
            AlertView alert = alert(event);
            String unit = alert != null ? alert.unitKey() : planUnits.getOrDefault(event.subject(), "");
            String path = paths.getOrDefault(unit, "");
            String above = paths.get(webhook.unitKey());
            return above != null && path.startsWith(above);
        }
    }
}
