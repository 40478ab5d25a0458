package dev.lodestar.checkin;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells what the caller may read of and say about. A measure is read as measures are, and spoken of by whoever reports
 * it; a part of a plan is read as the plan is, and spoken of by whoever edits the plan. Owners always have their say.
 */
@Component
class SubjectAccess {

    private final MeasureDirectory measures;
    private final PublishedPlans plans;
    private final TaskStore tasks;
    private final TaskAccess taskAccess;
    private final Access access;

    SubjectAccess(
            MeasureDirectory measures, PublishedPlans plans, TaskStore tasks, TaskAccess taskAccess, Access access) {
        this.measures = measures;
        this.plans = plans;
        this.tasks = tasks;
        this.taskAccess = taskAccess;
        this.access = access;
    }

    /** What the caller may do with a subject; throws {@link NotFoundException} when it is not there or out of reach. */
    Say say(Subject subject) {
        if (!SubjectText.isPossible(subject)) {
            throw missing(subject);
        }
        return (switch (subject.kind()) {
                    case MEASURE -> measure(subject.key());
                    case GOAL, STRATEGY, ACTION -> node(subject);
                    case TASK -> task(subject.key());
                })
                .orElseThrow(() -> missing(subject));
    }

    /** What may be done with a subject that the caller sees. */
    record Say(boolean speak, @Nullable MeasureView measure) {}

    private Optional<Say> measure(String key) {
        return measures.byKeys(List.of(key)).stream()
                .findFirst()
                .filter(view -> access.reach(Act.READ_MEASURE).covers(view.owner(), view.unitKey(), view.sharedWith())
                        || isCaller(view.owner()))
                .map(view -> new Say(
                        isCaller(view.owner()) || access.reach(Act.REPORT_VALUE).covers(view.owner(), view.unitKey()),
                        view));
    }

    private Optional<Say> node(Subject subject) {
        return plans.find(String.valueOf(subject.plan())).flatMap(plan -> {
            String owner = owner(plan, subject);
            if (owner == null) {
                return Optional.empty();
            }
            boolean own = isCaller(owner);
            return own || access.reach(Act.READ_PLAN).covers(plan.owner(), plan.unitKey())
                    ? Optional.of(
                            new Say(own || access.reach(Act.EDIT_PLAN).covers(plan.owner(), plan.unitKey()), null))
                    : Optional.empty();
        });
    }

    private static @Nullable String owner(PlanDocument plan, Subject subject) {
        return switch (subject.kind()) {
            case GOAL ->
                first(plan.goals().stream(), goal -> goal.key().equals(subject.key()))
                        .map(Goal::owner)
                        .orElse(null);
            case STRATEGY ->
                first(plan.strategies().stream(), one -> one.key().equals(subject.key()))
                        .map(Strategy::owner)
                        .orElse(null);
            default ->
                first(
                                plan.strategies().stream().flatMap(strategy -> strategy.actions().stream()),
                                action -> action.key().equals(subject.key()))
                        .map(Action::owner)
                        .orElse(null);
        };
    }

    private static <T> Optional<T> first(Stream<T> all, Predicate<T> wanted) {
        return all.filter(wanted).findFirst();
    }

    private Optional<Say> task(String number) {
        return TaskAccess.number(number)
                .flatMap(tasks::find)
                .map(List::of)
                .flatMap(found -> taskAccess.readable(found).stream().findFirst())
                .map(task -> new Say(taskAccess.marked(List.of(task)).getFirst().mayChange(), null));
    }

    private boolean isCaller(String owner) {
        return isCaller(access.caller(), owner);
    }

    static boolean isCaller(Caller caller, String owner) {
        return !caller.isToken() && caller.key().equals(owner);
    }

    /** Those of these check-ins whose subjects the caller may read, in two statements more at most. */
    List<CheckInView> readable(List<CheckInView> found) {
        Reach read = access.reach(Act.READ_MEASURE);
        Reach plan = access.reach(Act.READ_PLAN);
        if (found.isEmpty() || (read.everything() && plan.everything())) {
            return found;
        }
        Set<String> keys = found.stream()
                .map(CheckInView::subject)
                .filter(subject -> subject.kind() == Subject.Kind.MEASURE)
                .map(Subject::key)
                .collect(Collectors.toSet());
        Set<String> seen = measuresWithin(read, keys);
        Set<String> shown = plansWithin(plan);
        String caller = access.caller().key();
        return found.stream()
                .filter(one -> switch (one.subject().kind()) {
                    case MEASURE -> seen.contains(one.subject().key());
                    case TASK -> one.author().equals(caller);
                    default ->
                        one.author().equals(caller)
                                || shown.contains(one.subject().plan());
                })
                .toList();
    }

    private Set<String> measuresWithin(Reach reach, Collection<String> keys) {
        return measures.byKeys(keys).stream()
                .filter(view -> reach.covers(view.owner(), view.unitKey(), view.sharedWith()))
                .map(MeasureView::key)
                .collect(Collectors.toSet());
    }

    private Set<String> plansWithin(Reach reach) {
        return plans.all().stream()
                .filter(plan -> reach.covers(plan.owner(), plan.unitKey()))
                .map(PlanSummary::key)
                .collect(Collectors.toSet());
    }

    private static NotFoundException missing(Subject subject) {
        return new NotFoundException(subject.kind().name().toLowerCase(Locale.ROOT), subject.key());
    }
}
