package dev.lodestar.checkin;

import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells which tasks the caller may see and which they may change: those they do or gave, those of plans, measures and
 * people in reach. It takes three statements at most, however many tasks there are.
 */
@Component
class TaskAccess {

    private final PublishedPlans plans;
    private final MeasureDirectory measures;
    private final Organisation organisation;
    private final Access access;

    TaskAccess(PublishedPlans plans, MeasureDirectory measures, Organisation organisation, Access access) {
        this.plans = plans;
        this.measures = measures;
        this.organisation = organisation;
        this.access = access;
    }

    /** The number in a text, if it is one. */
    static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Those of the tasks that the caller may see. */
    List<TaskView> readable(List<TaskView> tasks) {
        return tasks.stream()
                .filter(within(tasks, access.reach(Act.READ_PLAN), access.reach(Act.READ_MEASURE)))
                .toList();
    }

    /** The tasks, each with whether the caller may change it. */
    List<TaskView> marked(List<TaskView> tasks) {
        Predicate<TaskView> mine = within(tasks, access.reach(Act.EDIT_PLAN), access.reach(Act.REPORT_VALUE));
        return tasks.stream().map(task -> task.changeable(mine.test(task))).toList();
    }

    /** Whether the caller may give this task. */
    boolean mayGive(NewTask task) {
        return mine(access.caller(), task.owner(), null)
                || reached(
                                List.of(task.owner()),
                                Objects.toString(task.plan(), ""),
                                Objects.toString(task.measure(), ""))
                        .anyMatch();
    }

    private Found reached(Collection<String> owners, String plan, String measure) {
        Reach edit = access.reach(Act.EDIT_PLAN);
        return new Found(
                edit.everything(),
                plansWithin(edit).contains(plan),
                measuresWithin(access.reach(Act.REPORT_VALUE), Set.of(measure)).contains(measure),
                !peopleWithin(edit, owners).isEmpty());
    }

    private record Found(boolean everything, boolean plan, boolean measure, boolean owner) {
        boolean anyMatch() {
            return everything || plan || measure || owner;
        }
    }

    private Predicate<TaskView> within(List<TaskView> tasks, Reach planReach, Reach measureReach) {
        Caller caller = access.caller();
        if (planReach.everything() || tasks.stream().allMatch(task -> mine(caller, task.owner(), task.createdBy()))) {
            return task -> true;
        }
        Set<String> shownPlans = plansWithin(planReach);
        Set<String> shownMeasures = measuresWithin(
                measureReach,
                tasks.stream().map(TaskView::measure).filter(Objects::nonNull).collect(Collectors.toSet()));
        Set<String> people =
                peopleWithin(planReach, tasks.stream().map(TaskView::owner).collect(Collectors.toSet()));
        return task -> mine(caller, task.owner(), task.createdBy())
                || (task.plan() != null && shownPlans.contains(task.plan()))
                || (task.measure() != null && shownMeasures.contains(task.measure()))
                || people.contains(task.owner());
    }

    private static boolean mine(Caller caller, String owner, @Nullable String createdBy) {
        return SubjectAccess.isCaller(caller, owner) || caller.key().equals(createdBy);
    }

    private Set<String> plansWithin(Reach reach) {
        return plans.all().stream()
                .filter(plan -> reach.covers(plan.owner(), plan.unitKey()))
                .map(PlanSummary::key)
                .collect(Collectors.toSet());
    }

    private Set<String> measuresWithin(Reach reach, Collection<String> keys) {
        return measures.byKeys(keys).stream()
                .filter(view -> reach.covers(view.owner(), view.unitKey(), view.sharedWith()))
                .map(MeasureView::key)
                .collect(Collectors.toSet());
    }

    private Set<String> peopleWithin(Reach reach, Collection<String> keys) {
        return reach.units().isEmpty()
                ? Set.of()
                : organisation.directory().stream()
                        .filter(person -> keys.contains(person.key()) && reach.covers(null, person.unitKey()))
                        .map(PersonView::key)
                        .collect(Collectors.toSet());
    }
}
