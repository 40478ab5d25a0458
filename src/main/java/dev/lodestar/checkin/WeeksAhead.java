package dev.lodestar.checkin;

import dev.lodestar.alert.AlertView;
import dev.lodestar.checkin.Week.OwnAction;
import dev.lodestar.measure.MeasureSources;
import dev.lodestar.measure.ReportedMeasure;
import dev.lodestar.measure.ReportedMeasures;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what many people are asked for in the week that begins, in as many statements as one takes. */
@Service
@Transactional(readOnly = true)
public class WeeksAhead {

    private static final int SOME = 1_000;
    private static final int TASKS = 5_000;
    private static final int DONE = 100;
    private static final Duration WEEK = Duration.ofDays(7);

    private final ReportedMeasures reported;
    private final MeasureSources sources;
    private final PublishedPlans plans;
    private final CadenceStore cadences;
    private final CheckInStore checkIns;
    private final TaskStore tasks;
    private final Clock clock;

    WeeksAhead(
            ReportedMeasures reported,
            ObjectProvider<MeasureSources> sources,
            PublishedPlans plans,
            CadenceStore cadences,
            CheckInStore checkIns,
            TaskStore tasks,
            Clock clock) {
        this.reported = reported;
        this.sources = sources.getIfAvailable(() -> MeasureSources.NONE);
        this.plans = plans;
        this.cadences = cadences;
        this.checkIns = checkIns;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * What each of these people is asked for. What they were already reminded of on the same day is left out.
     *
     * @param open the alerts that are open, of anybody
     */
    @CalledBySystem("a mail tells many people at once what their week brings")
    public Map<String, WeekAhead> of(Set<String> people, List<AlertView> open) {
        Instant now = clock.instant();
        Calendar calendar = cadences.calendar();
        LocalDate today = calendar.today(now);
        Map<PlanSummary, PlanDocument> said = plans.said();
        Map<String, Parts> parts = new HashMap<>();
        people.forEach(person -> parts.put(person, new Parts()));
        for (Duty duty : duties(people, said.values(), calendar, now)) {
            parts(parts, duty.owner()).duties.add(duty);
        }
        share(open, parts);
        for (OwnAction action : unfinished(MyWeek.late(said, people, today))) {
            parts(parts, action.action().owner()).actions.add(action);
        }
        for (TaskView task : tasks.due(people, today.plusDays(WEEK.toDays() - 1), TASKS)) {
            parts(parts, task.owner()).tasks.add(task);
        }
        Map<String, WeekAhead> weeks = new HashMap<>();
        parts.forEach((person, own) -> weeks.put(person, own.week()));
        return weeks;
    }

    private List<Duty> duties(Set<String> people, Collection<PlanDocument> said, Calendar calendar, Instant now) {
        Map<String, Set<String>> naming = Calendar.plansNaming(said);
        Set<String> pulled = sources.pulled();
        LocalDate today = calendar.today(now);
        List<Duty> found = new ArrayList<>();
        String after = "";
        List<ReportedMeasure> some;
        do {
            some = reported.after(after, today, SOME);
            List<ReportedMeasure> own = some.stream()
                    .filter(one -> people.contains(one.measure().owner()))
                    .toList();
            Duties.of(own, pulled, naming, calendar, now).stream()
                    .filter(duty -> duty.dueAt().isBefore(now.plus(WEEK)) && !isReminded(duty, calendar, now))
                    .forEach(found::add);
            after = some.isEmpty() ? after : some.getLast().measure().key();
        } while (some.size() == SOME);
        return found.stream().sorted(Duty.ORDER).toList();
    }

    private static boolean isReminded(Duty duty, Calendar calendar, Instant now) {
        return duty.remindAt().isBefore(now)
                && calendar.today(duty.remindAt()).equals(calendar.today(now))
                && duty.dueAt().isAfter(now);
    }

    private void share(List<AlertView> open, Map<String, Parts> parts) {
        List<AlertView> lags = open.stream()
                .filter(alert -> alert.rule().equals("LAG") && parts.containsKey(alert.owner()))
                .toList();
        Map<Long, Instant> explained =
                checkIns.explained(lags.stream().map(AlertView::id).toList());
        for (AlertView alert : open) {
            Parts owner = parts.get(alert.owner());
            Parts handler = parts.get(alert.handled().handler());
            Instant told = explained.get(alert.id());
            boolean explain = alert.rule().equals("LAG") && (told == null || told.isBefore(alert.raisedAt()));
            if (explain && owner != null) {
                owner.unexplained.add(alert);
            }
            if (handler != null && !(explain && handler.equals(owner))) {
                handler.handled.add(alert);
            }
        }
    }

    private List<OwnAction> unfinished(List<OwnAction> late) {
        Map<Subject, Integer> progress = checkIns.progress(late.stream()
                .map(one -> Subject.action(one.plan(), one.action().key()))
                .toList());
        return late.stream()
                .filter(one -> progress.getOrDefault(
                                Subject.action(one.plan(), one.action().key()), one.progress())
                        < DONE)
                .toList();
    }

    private static Parts parts(Map<String, Parts> all, String person) {
        return all.computeIfAbsent(person, any -> new Parts());
    }

    /** What one person's week is put together from. */
    private static final class Parts {

        private final List<Duty> duties = new ArrayList<>();
        private final List<AlertView> unexplained = new ArrayList<>();
        private final List<AlertView> handled = new ArrayList<>();
        private final List<OwnAction> actions = new ArrayList<>();
        private final List<TaskView> tasks = new ArrayList<>();

        WeekAhead week() {
            return new WeekAhead(duties, unexplained, handled, actions, tasks);
        }
    }
}
