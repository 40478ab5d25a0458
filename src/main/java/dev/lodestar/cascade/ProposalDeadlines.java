package dev.lodestar.cascade;

import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of proposals that wait long, once each, and marks those that waited too long. */
@Service
public class ProposalDeadlines {

    private final DeadlineStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposalDeadlines(DeadlineStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Does what is due by now; true when there may be more to do. Doing it again does nothing. */
    @Transactional
    @CalledBySystem("a job looks for what is due once a day")
    public boolean sweepSome() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var due = store.due(now);
        due.forEach(proposal -> {
            if (store.remind(proposal.id(), now)) {
                events.publishEvent(
                        new ProposalReminder(TenantScope.current(), proposal.id(), proposal.childPlan(), now));
            }
        });
        store.goStale(now);
        return due.size() == DeadlineStore.SOME;
    }
}
