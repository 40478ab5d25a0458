package dev.lodestar.webhook;

import dev.lodestar.alert.AlertRaised;
import dev.lodestar.alert.AlertResolved;
import dev.lodestar.ingest.AnswersRejected;
import dev.lodestar.plan.PlanPublished;
import dev.lodestar.review.ReviewFrozen;
import dev.lodestar.tenancy.Gathering;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what happens with the transaction in which it happens; for whom it is to be written is worked out afterwards. */
@Component
class HookListener {

    private final Gathering<HookEvent> kept;
    private final Clock clock;

    HookListener(HookEventStore store, Clock clock) {
        this.kept = new Gathering<>(store::add);
        this.clock = clock;
    }

    @EventListener
    void on(AlertRaised event) {
        keep(
                HookType.ALERT_FIRED,
                event.incidentId(),
                event.measureKey(),
                event.rule().name(),
                event.at());
    }

    @EventListener
    void on(AlertResolved event) {
        keep(
                HookType.ALERT_RESOLVED,
                event.incidentId(),
                event.measureKey(),
                event.rule().name(),
                event.at());
    }

    @EventListener
    void on(PlanPublished event) {
        keep(HookType.PLAN_PUBLISHED, event.version(), event.planKey(), "", event.at());
    }

    @EventListener
    void on(ReviewFrozen event) {
        keep(HookType.REVIEW_FROZEN, event.reviewId(), event.planKey(), event.period(), event.at());
    }

    @EventListener
    void on(AnswersRejected event) {
        keep(
                HookType.OBSERVATION_REJECTED,
                event.runId(),
                event.sourceKey(),
                Integer.toString(event.total()),
                event.at());
    }

    private void keep(HookType type, long number, String subject, String detail, Instant at) {
        String key = type.word() + ":" + subject + ":" + number + ":" + Moments.stored(at);
        kept.add(new HookEvent(0, key, type, number, subject, detail, at, Moments.now(clock)));
    }
}
