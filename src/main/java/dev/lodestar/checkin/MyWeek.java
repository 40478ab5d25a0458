package dev.lodestar.checkin;

import static java.util.Objects.requireNonNull;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.cascade.Proposals;
import dev.lodestar.checkin.Week.Lag;
import dev.lodestar.checkin.Week.OwnAction;
import dev.lodestar.checkin.Week.OwnNumber;
import dev.lodestar.history.FollowUps;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureSources;
import dev.lodestar.measure.ReportedMeasure;
import dev.lodestar.measure.ReportedMeasures;
import dev.lodestar.measure.TargetProposalView;
import dev.lodestar.measure.TargetProposals;
import dev.lodestar.measure.pace.Status;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what needs the caller, in at most twelve statements once plans are at hand. */
@Service
@Transactional(readOnly = true)
public class MyWeek {

    private static final int MOST = 500;
    private static final int DONE = 100;

    private final ReportedMeasures reported;
    private final MeasureSources sources;
    private final PublishedPlans plans;
    private final CadenceStore cadences;
    private final CheckInStore checkIns;
    private final TaskStore tasks;
    private final Alerts alerts;
    private final TargetProposals targets;
    private final Proposals proposals;
    private final FollowUps followUps;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    MyWeek(
            ReportedMeasures reported,
            ObjectProvider<MeasureSources> sources,
            PublishedPlans plans,
            CadenceStore cadences,
            CheckInStore checkIns,
            TaskStore tasks,
            Alerts alerts,
            TargetProposals targets,
            Proposals proposals,
            FollowUps followUps,
            Organisation organisation,
            Access access,
            Clock clock) {
        this.reported = reported;
        this.sources = sources.getIfAvailable(() -> MeasureSources.NONE);
        this.plans = plans;
        this.cadences = cadences;
        this.checkIns = checkIns;
        this.tasks = tasks;
        this.alerts = alerts;
        this.targets = targets;
        this.proposals = proposals;
        this.followUps = followUps;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    /** What needs the caller now. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public Week now() {
        Instant now = clock.instant();
        Calendar calendar = cadences.calendar();
        LocalDate today = calendar.today(now);
        String person = access.caller().key();
        Reach units = access.reach(Act.REPORT_VALUE);
        List<ReportedMeasure> seen = reported.of(person, units.units(), today, MOST);
        List<ReportedMeasure> own = seen.stream()
                .filter(one -> one.measure().owner().equals(person))
                .toList();
        Set<String> pulled = sources.pulled();
        Map<PlanSummary, PlanDocument> said = plans.said();
        List<Duty> duties = Duties.of(own, pulled, Calendar.plansNaming(said.values()), calendar, now);
        List<AlertView> open = openAmong(seen);
        List<OwnAction> unread = late(said, Set.of(person), today);
        List<CheckInView> known = checkIns.concerning(
                open.stream().map(AlertView::id).toList(),
                unread.stream()
                        .map(one -> Subject.action(one.plan(), one.action().key()))
                        .toList());
        List<Lag> lags = lags(open, seen, known);
        Arrived arrived = Arrived.of(own, pulled);
        return new Week(
                person,
                now,
                calendar.zone(),
                duties.stream().map(Duty::dueAt).min(Comparator.naturalOrder()).orElse(null),
                arrived.all(),
                arrived.onTrack(),
                duties,
                lags,
                proposedFor(duties, lags),
                access.may(Act.EDIT_PLAN) ? proposals.open(said) : List.of(),
                access.may(Act.PUBLISH_PLAN) ? followUps.due(said.keySet()) : List.of(),
                unfinished(unread, known),
                openTasks(person),
                lately(own, pulled, now),
                watched(said.keySet()),
                organisation.directory().stream().collect(Collectors.toMap(PersonView::key, PersonView::name)));
    }

    private List<TargetProposalView> proposedFor(List<Duty> duties, List<Lag> lags) {
        return targets.pendingFor(Stream.concat(
                        duties.stream().map(duty -> duty.measure().measure().key()),
                        lags.stream().map(lag -> lag.measure().key()))
                .collect(Collectors.toSet()));
    }

    private List<PlanSummary> watched(Collection<PlanSummary> published) {
        Reach reach = access.reach(Act.PUBLISH_PLAN);
        return published.stream()
                .filter(plan -> reach.covers(plan.owner(), plan.unitKey()))
                .toList();
    }

    private List<TaskView> openTasks(String person) {
        return tasks.openOf(person, MOST).stream()
                .map(task -> task.changeable(true))
                .toList();
    }

    private List<AlertView> openAmong(List<ReportedMeasure> seen) {
        return access.may(Act.READ_ALERT)
                ? alerts.openAmong(seen.stream().map(ReportedMeasure::measure).toList(), MOST)
                : List.of();
    }

    /** How many measures sources bring, and how many of them are on track. */
    private record Arrived(int all, int onTrack) {

        static Arrived of(List<ReportedMeasure> own, Set<String> pulled) {
            List<ReportedMeasure> all = own.stream()
                    .filter(one -> pulled.contains(one.measure().key()))
                    .toList();
            long green = all.stream()
                    .filter(one -> one.status().status() == Status.GREEN)
                    .count();
            return new Arrived(all.size(), (int) green);
        }
    }

    private static List<Lag> lags(List<AlertView> open, List<ReportedMeasure> seen, List<CheckInView> known) {
        Map<String, ReportedMeasure> byKey =
                seen.stream().collect(Collectors.toMap(one -> one.measure().key(), Function.identity()));
        return open.stream()
                .filter(alert -> alert.rule().equals("LAG"))
                .filter(alert -> known.stream()
                        .noneMatch(said -> Objects.equals(said.explainsAlert(), alert.id())
                                && !said.at().isBefore(alert.raisedAt())))
                .map(alert -> lag(alert, requireNonNull(byKey.get(alert.measureKey()))))
                .toList();
    }

    private static Lag lag(AlertView alert, ReportedMeasure lagging) {
        return new Lag(alert, lagging.measure(), lagging.status());
    }

    /** The actions of these people that are overdue or should have begun, by the day they end. */
    static List<OwnAction> late(Map<PlanSummary, PlanDocument> said, Set<String> people, LocalDate today) {
        List<OwnAction> late = new ArrayList<>();
        said.forEach((plan, document) -> document.strategies().stream()
                .flatMap(strategy -> strategy.actions().stream())
                .filter(action -> people.contains(action.owner()) && isLate(action, today))
                .forEach(action -> late.add(new OwnAction(plan.key(), plan.name(), action, action.progress(), null))));
        late.sort(
                Comparator.comparing(one -> one.action().deadline(), Comparator.nullsLast(Comparator.naturalOrder())));
        return late;
    }

    private static boolean isLate(Action action, LocalDate today) {
        return action.overdue(today) || action.lateStart(today);
    }

    private static List<OwnAction> unfinished(List<OwnAction> late, List<CheckInView> known) {
        return late.stream()
                .map(one -> told(one, known))
                .filter(one -> one.progress() < DONE)
                .toList();
    }

    private static OwnAction told(OwnAction action, List<CheckInView> known) {
        Subject subject = Subject.action(action.plan(), action.action().key());
        CheckInView said = known.stream()
                .filter(one -> one.subject().equals(subject) && one.progress() != null)
                .reduce((one, later) -> later)
                .orElse(null);
        Integer progress = said == null ? null : said.progress();
        return new OwnAction(
                action.plan(),
                action.planName(),
                action.action(),
                progress == null ? action.progress() : progress,
                said);
    }

    private static List<OwnNumber> lately(List<ReportedMeasure> own, Set<String> pulled, Instant now) {
        List<OwnNumber> found = new ArrayList<>();
        for (ReportedMeasure one : own) {
            Period last = Period.containing(
                            one.measure().frequency(),
                            LocalDate.ofInstant(now, one.measure().zone()))
                    .previous();
            if (!pulled.contains(one.measure().key())) {
                one.recent().stream()
                        .filter(number -> !number.withdrawn() && number.period().equals(last.toString()))
                        .forEach(number -> found.add(new OwnNumber(one, number)));
            }
        }
        return found;
    }
}
