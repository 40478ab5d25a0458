package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Snooze;
import dev.lodestar.organisation.WorkingDays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has the handling of alerts follow their facts, which touch it in three ways alone: an alert that continues another is handled
 * as that one was, one that gets worse wakes, and one that ends sleeps no more. It is called with the changed incidents held.
 */
@Component
class HandlingUpkeep {

    private static final Set<Happening> WORSE = EnumSet.of(Happening.STREAK, Happening.FIRED_AGAIN);

    private final HandlingStore store;
    private final HandlingNews news;
    private final WorkingDays workingDays;

    HandlingUpkeep(HandlingStore store, HandlingNews news, WorkingDays workingDays) {
        this.store = store;
        this.news = news;
        this.workingDays = workingDays;
    }

    /** Follows these changes, which are written already, in no statement when none of them touches any handling. */
    void follow(List<Change> changes, Map<Long, String> measureKeys) {
        inherit(changes);
        wake(changes, measureKeys);
    }

    private void inherit(List<Change> changes) {
        Map<Long, Incident> heirs = new HashMap<>();
        for (Change change : changes) {
            Incident incident = change.after();
            if (incident.inheritedFrom() != null && isBeginning(change.happening())) {
                heirs.put(incident.id(), incident);
            }
        }
        Map<Long, List<HandlingRow>> stories = store.stories(heirs.keySet());
        if (stories.isEmpty()) {
            return;
        }
        List<HandledIncident> handled = new ArrayList<>();
        stories.forEach((id, acts) -> {
            int own = (int) acts.stream().filter(act -> act.alert() == id).count();
            Incident heir = heirs.get(id);
            if (heir != null) {
                handled.add(new HandledIncident(heir, Handling.of(acts), own));
            }
        });
        store.write(handled, List.of(), workingDays.calendar());
    }

    private static boolean isBeginning(Happening happening) {
        return happening == Happening.INHERITED || happening == Happening.REVIVED;
    }

    private void wake(List<Change> changes, Map<Long, String> measureKeys) {
        Map<Long, Change> rousing = new HashMap<>();
        for (Change change : changes) {
            if (cause(change) != null) {
                rousing.put(change.after().id(), change);
            }
        }
        if (rousing.isEmpty()) {
            return;
        }
        List<HandledIncident> woken = new ArrayList<>();
        List<HandlingRow> acts = new ArrayList<>();
        for (HandledIncident sleeper : store.asleep()) {
            Change change = rousing.get(sleeper.id());
            Cause cause = change == null ? null : cause(change);
            if (change != null && cause != null) {
                HandlingRow act = Deed.woken(cause).by("", at(change, sleeper), sleeper);
                woken.add(sleeper.after(act));
                acts.add(act);
                String key = measureKeys.getOrDefault(change.after().subjectId(), "");
                news.tell(change.after().finding(), key, act);
            }
        }
        if (!acts.isEmpty()) {
            store.write(woken, acts, workingDays.calendar());
        }
    }

    /** Why a change ends the sleep of its alert; null when it does not. One that is continued by another sleeps on in that. */
    private static @Nullable Cause cause(Change change) {
        Finding finding = change.after().finding();
        if (!finding.isOpen()) {
            return change.quiet() ? null : Cause.ENDED;
        }
        return WORSE.contains(change.happening()) ? Cause.WORSENED : null;
    }

    // What is found out late is put after what people did meanwhile.
    private static Instant at(Change change, HandledIncident sleeper) {
        Snooze snoozed = sleeper.handling().snoozed();
        Instant changed = change.after().changedAt();
        return snoozed != null && snoozed.at().isAfter(changed) ? snoozed.at() : changed;
    }
}
