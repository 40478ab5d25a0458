package dev.lodestar.checkin;

import dev.lodestar.measure.MeasureSources;
import dev.lodestar.measure.ReportedMeasure;
import dev.lodestar.measure.ReportedMeasures;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people of the numbers they have to report, once for each time something is due. */
@Service
public class Reminders {

    private static final int SOME = 1_000;
    private static final Duration TOO_LATE = Duration.ofDays(1);

    private final ReportedMeasures reported;
    private final MeasureSources sources;
    private final PublishedPlans plans;
    private final CadenceStore cadences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(
            ReportedMeasures reported,
            ObjectProvider<MeasureSources> sources,
            PublishedPlans plans,
            CadenceStore cadences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reported = reported;
        this.sources = sources.getIfAvailable(() -> MeasureSources.NONE);
        this.plans = plans;
        this.cadences = cadences;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reminds of what is due soon and not reported, until a day after it was due; doing it again reminds nobody twice.
     * Returns how many people were reminded.
     */
    @CalledBySystem("days pass, nobody calls")
    @Transactional
    public int remind() {
        Instant now = Moments.now(clock);
        int reminded = 0;
        for (Map.Entry<Addressee, List<Duty>> one : due(now).entrySet()) {
            Addressee to = one.getKey();
            if (cadences.remind(to.person(), to.dueAt(), one.getValue().size(), now)) {
                events.publishEvent(
                        new ReminderDue(TenantScope.current(), to.person(), what(one.getValue()), to.dueAt(), now));
                reminded++;
            }
        }
        return reminded;
    }

    private record Addressee(String person, Instant dueAt) implements Comparable<Addressee> {
        @Override
        public int compareTo(Addressee other) {
            int byTime = dueAt.compareTo(other.dueAt);
            return byTime == 0 ? person.compareTo(other.person) : byTime;
        }
    }

    private Map<Addressee, List<Duty>> due(Instant now) {
        Calendar calendar = cadences.calendar();
        Set<String> pulled = sources.pulled();
        Map<String, Set<String>> naming = Calendar.plansNaming(plans.documents().values());
        Map<Addressee, List<Duty>> due = new TreeMap<>();
        String after = "";
        List<ReportedMeasure> some;
        do {
            some = reported.after(after, calendar.today(now), SOME);
            for (Duty duty : Duties.of(some, pulled, naming, calendar, now)) {
                if (!duty.remindAt().isAfter(now) && now.isBefore(duty.dueAt().plus(TOO_LATE))) {
                    due.computeIfAbsent(new Addressee(duty.owner(), duty.dueAt()), to -> new ArrayList<>())
                            .add(duty);
                }
            }
            after = some.isEmpty() ? after : some.getLast().measure().key();
        } while (some.size() == SOME);
        return due;
    }

    private static List<ReminderDue.What> what(List<Duty> duties) {
        return duties.stream()
                .map(duty -> new ReminderDue.What(
                        duty.measure().measure().key(), duty.period().toString()))
                .toList();
    }
}
