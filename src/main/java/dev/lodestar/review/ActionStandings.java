package dev.lodestar.review;

import dev.lodestar.checkin.ActionProgress;
import dev.lodestar.checkin.CheckInView;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.input.Plain;
import dev.lodestar.review.input.Remark;
import dev.lodestar.review.input.Standing;
import dev.lodestar.review.pack.InputRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is there now of a plan's actions and follow-ups. */
@Component
class ActionStandings {

    private static final int MOST_TASKS = 500;
    private static final Remark OUT_OF_REACH =
            Remark.of("NOT_YOURS", "Only who owns it or edits the plan speaks of it; leave the row as it was");

    private final PublishedPlans plans;
    private final ActionProgress progress;
    private final Tasks tasks;
    private final Access access;
    private final Clock clock;

    ActionStandings(PublishedPlans plans, ActionProgress progress, Tasks tasks, Access access, Clock clock) {
        this.plans = plans;
        this.progress = progress;
        this.tasks = tasks;
        this.access = access;
        this.clock = clock;
    }

    void add(String plan, Map<String, RowId> rows, Map<String, Standing> found) {
        if (rows.values().stream().anyMatch(row -> row.kind() == InputRow.Kind.ACTION)) {
            plans.find(plan).ifPresent(document -> actions(document, rows, found));
        }
        if (rows.values().stream().anyMatch(row -> row.kind() == InputRow.Kind.TASK)) {
            tasks(plan, rows, found);
        }
    }

    private void actions(PlanDocument plan, Map<String, RowId> rows, Map<String, Standing> found) {
        Map<String, CheckInView> said = progress.of(plan.key(), clock.instant());
        Map<String, Action> actions = plan.strategies().stream()
                .flatMap(strategy -> strategy.actions().stream())
                .collect(Collectors.toMap(Action::key, Function.identity(), (one, other) -> one));
        boolean edits = access.reach(Act.EDIT_PLAN).covers(plan.owner(), plan.unitKey());
        rows.forEach((id, row) -> {
            Action action = row.kind() == InputRow.Kind.ACTION ? actions.get(row.key()) : null;
            if (action != null) {
                boolean own =
                        !access.caller().isToken() && access.caller().key().equals(action.owner());
                found.put(id, edits || own ? action(action, said.get(row.key())) : Standing.refused(OUT_OF_REACH));
            }
        });
    }

    private static Standing action(Action action, @Nullable CheckInView said) {
        Integer reported = said == null ? null : said.progress();
        return new Standing(
                Map.of(
                        InputColumn.PROGRESS,
                        Integer.toString(reported == null ? action.progress() : reported),
                        InputColumn.COMMENT,
                        Plain.text(said == null ? null : said.note())),
                said == null ? "0" : Long.toString(said.id()),
                said == null ? null : said.author(),
                said == null ? null : said.at(),
                null);
    }

    private void tasks(String plan, Map<String, RowId> rows, Map<String, Standing> found) {
        Map<Long, TaskView> there = ofPlan(plan).stream().collect(Collectors.toMap(TaskView::id, Function.identity()));
        rows.forEach((id, row) -> {
            TaskView task = row.kind() == InputRow.Kind.TASK ? there.get(row.number()) : null;
            if (task != null) {
                found.put(id, task.mayChange() ? task(task) : Standing.refused(OUT_OF_REACH));
            }
        });
    }

    private List<TaskView> ofPlan(String plan) {
        return plans.find(plan)
                        .filter(document -> access.reach(Act.READ_PLAN).covers(document.owner(), document.unitKey()))
                        .isPresent()
                ? tasks.ofPlan(plan, MOST_TASKS)
                : List.of();
    }

    private static Standing task(TaskView task) {
        return new Standing(
                Map.of(
                        InputColumn.PROGRESS,
                        Integer.toString(task.progress()),
                        InputColumn.COMMENT,
                        Plain.text(task.note())),
                Long.toString(task.revision()),
                null,
                task.changedAt(),
                null);
    }
}
