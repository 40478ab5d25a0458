package dev.lodestar.review;

import dev.lodestar.checkin.ActionProgress;
import dev.lodestar.checkin.CheckInView;
import dev.lodestar.checkin.TaskState;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.ActionPart.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is being done: the plan's actions with what was said of them since, and the follow-ups. */
@Component
class ActionParts {

    private final ActionProgress progress;
    private final Tasks tasks;

    ActionParts(ActionProgress progress, Tasks tasks) {
        this.progress = progress;
        this.tasks = tasks;
    }

    List<ActionPart> of(PlanDocument plan, SnapshotQuery query, ZoneId zone, People people) {
        Instant knownAt = query.viewpoint().knownAt();
        LocalDate today = LocalDate.ofInstant(knownAt, zone);
        Map<String, CheckInView> said = progress.of(plan.key(), knownAt);
        List<ActionPart> parts = new ArrayList<>();
        for (Strategy strategy : plan.strategies()) {
            for (Action action : strategy.actions()) {
                parts.add(action(strategy, action, said.get(action.key()), today, people));
            }
        }
        tasks.ofPlan(plan.key(), knownAt).stream()
                .sorted(Comparator.comparing(TaskView::due).thenComparing(TaskView::id))
                .forEach(task -> parts.add(task(task, today, people)));
        return parts;
    }

    private static ActionPart action(
            Strategy strategy, Action action, @Nullable CheckInView said, LocalDate today, People people) {
        Integer reported = said == null ? null : said.progress();
        int progress = reported == null ? action.progress() : reported;
        return new ActionPart(
                "action:" + action.key(),
                action.name(),
                strategy.name(),
                null,
                people.person(action.owner()),
                action.start(),
                action.deadline(),
                progress,
                state(action.start(), action.deadline(), progress, today),
                said == null ? null : said.note(),
                said == null ? null : said.at(),
                said == null ? 0 : said.id());
    }

    private static ActionPart task(TaskView task, LocalDate today, People people) {
        State state = task.state() == TaskState.OPEN
                ? state(null, task.due(), Math.min(task.progress(), 99), today)
                : task.state() == TaskState.DROPPED ? State.DROPPED : State.DONE;
        return new ActionPart(
                "task:" + task.id(),
                task.title(),
                null,
                task.origin().label(),
                people.person(task.owner()),
                null,
                task.due(),
                task.progress(),
                state,
                task.note(),
                task.changedAt(),
                task.revision());
    }

    static State state(@Nullable LocalDate start, @Nullable LocalDate deadline, int progress, LocalDate today) {
        if (progress >= 100) {
            return State.DONE;
        }
        if (deadline != null && today.isAfter(deadline)) {
            return State.OVERDUE;
        }
        if (progress > 0) {
            return State.RUNNING;
        }
        return start != null && today.isAfter(start) ? State.LATE_START : State.NOT_STARTED;
    }
}
