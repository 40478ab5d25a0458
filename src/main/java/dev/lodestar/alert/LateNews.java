package dev.lodestar.alert;

import dev.lodestar.tenancy.TenantScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tells of alerts that fired while they were muted and still fire when they no longer are. */
@Component
class LateNews {

    private final MuteStore store;
    private final Quiet quiet;
    private final Subjects subjects;
    private final ApplicationEventPublisher events;

    LateNews(MuteStore store, Quiet quiet, Subjects subjects, ApplicationEventPublisher events) {
        this.store = store;
        this.quiet = quiet;
        this.subjects = subjects;
        this.events = events;
    }

    /** One lot. */
    record Lot(int told, long last, boolean more) {}

    /** Looks at some, by number and after this one: one statement when there are none, nine at most otherwise. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Lot some(Instant now, long after, int most) {
        List<HandledIncident> untold = store.holdUntold(after, most);
        if (untold.isEmpty()) {
            return new Lot(0, after, false);
        }
        Map<Long, Subject> named = subjects.of(untold);
        Predicate<Subject> muted = quiet.at(now);
        List<Long> told = new ArrayList<>();
        for (HandledIncident alert : untold) {
            Subject subject = named.get(alert.incident().subjectId());
            if (subject != null && !muted.test(subject)) {
                told.add(alert.id());
                events.publishEvent(raised(alert.incident(), subject, now));
            }
        }
        if (!told.isEmpty()) {
            store.told(told);
        }
        return new Lot(told.size(), untold.getLast().id(), untold.size() == most);
    }

    private static AlertRaised raised(Incident incident, Subject subject, Instant now) {
        return new AlertRaised(
                TenantScope.current(),
                incident.id(),
                subject.measureKey(),
                incident.finding().key().rule(),
                now,
                incident.retroactive());
    }
}
