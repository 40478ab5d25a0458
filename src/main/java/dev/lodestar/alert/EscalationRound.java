package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** One lot of alerts that are due, in one transaction. */
@Component
class EscalationRound {

    private final HandlingStore store;
    private final HandlingNews news;
    private final Subjects subjects;
    private final Organisation organisation;

    EscalationRound(HandlingStore store, HandlingNews news, Subjects subjects, Organisation organisation) {
        this.store = store;
        this.news = news;
        this.subjects = subjects;
        this.organisation = organisation;
    }

    /** Takes at most so many in hand and returns how many there were: one statement when there are none, nine at most otherwise. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int some(WorkCalendar calendar, Instant now, int most) {
        Instant unacknowledged = calendar.before(now, Escalations.PATIENCE);
        List<HandledIncident> due = store.holdDue(now, unacknowledged, Escalations.LAGGING, Escalations.MISSING, most);
        if (due.isEmpty()) {
            return 0;
        }
        Lot lot = new Lot(
                subjects.of(due), new Superiors(organisation.directory(), organisation.structure()), calendar, now);
        due.forEach(lot::settle);
        store.write(lot.after, lot.acts, calendar);
        return due.size();
    }

    /** What becomes of the alerts in hand. */
    private final class Lot {

        private final List<HandledIncident> after = new ArrayList<>();
        private final List<HandlingRow> acts = new ArrayList<>();
        private final Map<Long, Subject> named;
        private final Superiors superiors;
        private final WorkCalendar calendar;
        private final Instant now;

        private Lot(Map<Long, Subject> named, Superiors superiors, WorkCalendar calendar, Instant now) {
            this.named = named;
            this.superiors = superiors;
            this.calendar = calendar;
            this.now = now;
        }

        private void settle(HandledIncident alert) {
            Subject subject = named.get(alert.incident().subjectId());
            HandledIncident at = isSleptOut(alert) ? act(alert, subject, Deed.woken(Cause.OVER)) : alert;
            Escalations.Due due = Escalations.due(at, calendar, now).orElse(null);
            if (due != null) {
                at = raise(at, subject, due);
            }
            if (!at.equals(alert)) {
                after.add(at);
            }
        }

        private boolean isSleptOut(HandledIncident alert) {
            HandlingView.Snooze snoozed = alert.handling().snoozed();
            return snoozed != null && !calendar.startOf(snoozed.until()).isAfter(now);
        }

        /** Level by level, so that nobody hears of it before those below; a level without anybody is passed over. */
        private HandledIncident raise(HandledIncident alert, @Nullable Subject subject, Escalations.Due due) {
            HandledIncident at = alert;
            for (Escalation level : Escalation.values()) {
                if (level.compareTo(at.handling().level()) > 0 && level.compareTo(due.level()) <= 0) {
                    String person = superior(level, due.level(), at, subject);
                    if (person != null || level == due.level()) {
                        at = act(at, subject, Deed.escalated(level, person, "", due.because()));
                    }
                }
            }
            return at;
        }

        /** Where nobody leads, the sponsor stands in, unless the sponsor is to be told as such anyway. */
        private @Nullable String superior(
                Escalation level, Escalation highest, HandledIncident alert, @Nullable Subject subject) {
            if (subject == null) {
                return null;
            }
            Set<String> knowing = Superiors.handling(alert.handling(), subject.owner());
            return superiors
                    .at(level, subject.led(), subject.unitKey(), knowing)
                    .or(() -> level == highest
                            ? superiors.at(Escalation.SPONSOR, subject.led(), subject.unitKey(), knowing)
                            : Optional.empty())
                    .orElse(null);
        }

        private HandledIncident act(HandledIncident alert, @Nullable Subject subject, Deed deed) {
            HandlingRow act = deed.by("", now, alert);
            acts.add(act);
            news.tell(alert.incident().finding(), subject == null ? "" : subject.measureKey(), act);
            return alert.after(act);
        }
    }
}
