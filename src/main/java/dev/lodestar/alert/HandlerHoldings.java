package dev.lodestar.alert;

import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Holder;
import dev.lodestar.organisation.Holdings;
import dev.lodestar.organisation.Use;
import dev.lodestar.organisation.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open alerts that people were named to handle; those of an owner go along with the measure or source. */
@Component
class HandlerHoldings implements Holdings {

    private final HandlingStore store;
    private final HandlingNews news;
    private final Subjects subjects;
    private final WorkingDays workingDays;
    private final Access access;
    private final Clock clock;

    HandlerHoldings(
            HandlingStore store,
            HandlingNews news,
            Subjects subjects,
            WorkingDays workingDays,
            Access access,
            Clock clock) {
        this.store = store;
        this.news = news;
        this.subjects = subjects;
        this.workingDays = workingDays;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Use> usesOf(Holder.Kind kind, Collection<String> keys) {
        if (kind != Holder.Kind.PERSON || keys.isEmpty()) {
            return List.of();
        }
        List<HandledIncident> alerts = store.of(keys);
        Map<Long, Subject> named = subjects.of(alerts);
        return alerts.stream()
                .map(alert -> use(alert, named.get(alert.incident().subjectId())))
                .toList();
    }

    @Override
    public void handOver(Holder from, Holder to, String reason) {
        if (from.kind() != Holder.Kind.PERSON) {
            return;
        }
        List<HandledIncident> alerts = store.holdOf(from.key());
        if (alerts.isEmpty()) {
            return;
        }
        Map<Long, Subject> named = subjects.of(alerts);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String by = access.caller().key();
        Deed deed = Deed.reassigned(to.key(), ActText.clean(reason), Cause.LEFT);
        List<HandledIncident> after = new ArrayList<>();
        List<HandlingRow> acts = new ArrayList<>();
        for (HandledIncident alert : alerts) {
            HandlingRow act = deed.by(by, now, alert);
            Subject subject = named.get(alert.incident().subjectId());
            after.add(alert.after(act));
            acts.add(act);
            news.tell(alert.incident().finding(), subject == null ? "" : subject.measureKey(), act);
        }
        store.write(after, acts, workingDays.calendar());
    }

    private static Use use(HandledIncident alert, @Nullable Subject subject) {
        String id = Long.toString(alert.id());
        return new Use(Use.Kind.ALERT, id, subject == null ? id : subject.name(), "/handler", "alerts/" + id);
    }
}
