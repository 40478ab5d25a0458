package dev.lodestar.webhook;

import dev.lodestar.alert.AlertRaised;
import dev.lodestar.alert.AlertResolved;
import dev.lodestar.plan.PlanPublished;
import dev.lodestar.review.ReviewFrozen;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps what happens, in one statement an event; for whom it is to be written is worked out afterwards, for many at once. */
@Component
class HookListener {

    private final HookEventStore store;
    private final Clock clock;

    HookListener(HookEventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @AfterCommit(id = "webhook.alert-fired")
    void on(AlertRaised event) {
        TenantScope.run(
                event.tenant(),
                () -> keep(
                        HookType.ALERT_FIRED,
                        event.incidentId(),
                        event.measureKey(),
                        event.rule().name(),
                        event.at()));
    }

    @AfterCommit(id = "webhook.alert-resolved")
    void on(AlertResolved event) {
        TenantScope.run(
                event.tenant(),
                () -> keep(
                        HookType.ALERT_RESOLVED,
                        event.incidentId(),
                        event.measureKey(),
                        event.rule().name(),
                        event.at()));
    }

    @AfterCommit(id = "webhook.plan-published")
    void on(PlanPublished event) {
        TenantScope.run(
                event.tenant(), () -> keep(HookType.PLAN_PUBLISHED, event.version(), event.planKey(), "", event.at()));
    }

    @AfterCommit(id = "webhook.review-frozen")
    void on(ReviewFrozen event) {
        TenantScope.run(
                event.tenant(),
                () -> keep(HookType.REVIEW_FROZEN, event.reviewId(), event.planKey(), event.period(), event.at()));
    }

    private void keep(HookType type, long number, String subject, String detail, Instant at) {
        String key = type.word() + ":" + subject + ":" + number + ":" + Moments.stored(at);
        store.add(new HookEvent(0, key, type, number, subject, detail, at, Moments.now(clock)));
    }
}
