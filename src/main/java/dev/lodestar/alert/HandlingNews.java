package dev.lodestar.alert;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what was done about alerts. */
@Component
class HandlingNews {

    private final ApplicationEventPublisher events;

    HandlingNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Tells of an act; of a comment when the act was another one and named people. */
    void tell(Finding finding, String measureKey, HandlingRow act) {
        Told told = new Told(TenantScope.current(), measureKey, finding.key().rule(), act);
        Object event = told.event();
        if (event != null) {
            events.publishEvent(event);
        }
        if (act.act() != HandlingRow.Act.COMMENTED && !act.mentions().isEmpty()) {
            events.publishEvent(told.commented());
        }
    }

    private record Told(TenantId tenant, String measure, Rule rule, HandlingRow act) {

        @Nullable
        Object event() {
            return switch (act.act()) {
                case ACKNOWLEDGED -> new AlertAcknowledged(tenant, act.alert(), measure, rule, act.at(), act.by());
                case COMMENTED -> commented();
                case SNOOZED ->
                    new AlertSnoozed(
                            tenant,
                            act.alert(),
                            measure,
                            rule,
                            act.at(),
                            act.by(),
                            Objects.requireNonNull(act.until()));
                case WOKEN -> woken(Objects.requireNonNull(act.because()));
                case REASSIGNED ->
                    new AlertReassigned(
                            tenant,
                            act.alert(),
                            measure,
                            rule,
                            act.at(),
                            Objects.requireNonNull(act.person()),
                            act.by());
                case ESCALATED -> escalated();
                case LINKED -> null;
            };
        }

        AlertCommented commented() {
            return new AlertCommented(
                    tenant, act.alert(), measure, rule, act.at(), act.by(), act.mentions(), act.number());
        }

        // Its end is told as such.
        private @Nullable AlertWoken woken(Cause because) {
            return because == Cause.ENDED
                    ? null
                    : new AlertWoken(tenant, act.alert(), measure, rule, act.at(), because);
        }

        private @Nullable AlertEscalated escalated() {
            return act.person() == null
                    ? null
                    : new AlertEscalated(
                            tenant,
                            act.alert(),
                            measure,
                            rule,
                            act.at(),
                            Objects.requireNonNull(act.level()),
                            act.person(),
                            Objects.requireNonNull(act.because()));
        }
    }
}
