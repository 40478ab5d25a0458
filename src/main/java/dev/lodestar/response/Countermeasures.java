package dev.lodestar.response;

import dev.lodestar.alert.AlertDetail;
import dev.lodestar.alert.AlertHandling;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.alert.HistoryRow;
import dev.lodestar.checkin.NewTask;
import dev.lodestar.checkin.TaskOrigin;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureRecords;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.plan.PlanNode;
import dev.lodestar.plan.PlanNodes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks against alerts, each with what it is to do to the measure, and whether the curve turned. An alert out of the caller's
 * reach does not exist.
 */
@Service
@Transactional(readOnly = true)
public class Countermeasures {

    private static final int MOST = 200;

    private final CountermeasureStore store;
    private final Tasks tasks;
    private final Alerts alerts;
    private final AlertHandling handling;
    private final MeasureRecords records;
    private final MeasureDirectory measures;
    private final PlanNodes nodes;
    private final Clock clock;

    Countermeasures(
            CountermeasureStore store,
            Tasks tasks,
            Alerts alerts,
            AlertHandling handling,
            MeasureRecords records,
            MeasureDirectory measures,
            PlanNodes nodes,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.alerts = alerts;
        this.handling = handling;
        this.records = records;
        this.measures = measures;
        this.nodes = nodes;
        this.clock = clock;
    }

    /**
     * Gives somebody a task against an open alert, which acknowledges the alert.
     *
     * @throws NotFoundException when there is no such alert that the caller may see
     * @throws InvalidInputException with every field that is wrong, or when the alert is over or about a source; nothing
     *     was kept then
     */
    @PreAuthorize("@access.may('HANDLE_ALERT')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Countermeasure create(long alertId, NewCountermeasure wanted) {
        AlertView alert = alerts.get(alertId).alert();
        if (alert.source() != null) {
            throw new InvalidInputException(
                    "",
                    "alert.source",
                    "A countermeasure helps a measure, and this alert is about a source; acknowledge it with a comment");
        }
        MeasureView measure = measures.byKeys(List.of(alert.measureKey())).getFirst();
        List<FieldError> errors = new ArrayList<>(EffectRules.errors(wanted, measure, clock.instant()));
        TaskView task = null;
        try {
            task = tasks.create(new NewTask(
                    wanted.title(),
                    Objects.requireNonNullElse(wanted.owner(), ""),
                    wanted.due(),
                    new TaskOrigin(TaskOrigin.Kind.ALERT, alertId, alert.measureName()),
                    plan(measure),
                    measure.key()));
        } catch (InvalidInputException refused) {
            errors.addAll(refused.errors());
        }
        if (task == null || wanted.effect() == null || !errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        store.add(new CountermeasureStore.Stored(task.id(), alertId, measure.key(), wanted.effect()));
        handling.acknowledge(alertId, wanted.comment(), task.id(), null);
        return of(store.against(List.of(alertId), MOST)).getLast();
    }

    /** What is done against an alert, and was against those it continues, the oldest first. */
    @PreAuthorize("@access.may('READ_ALERT')")
    public List<Countermeasure> against(long alertId) {
        return against(alerts.get(alertId));
    }

    /** The same of an alert that the caller has read already. */
    @PreAuthorize("@access.may('READ_ALERT')")
    public List<Countermeasure> against(AlertDetail alert) {
        return of(store.against(story(alert), MOST));
    }

    /**
     * An alert with the tasks against it, but without what they came to; throws {@link NotFoundException} when there is no
     * such alert that the caller may see.
     */
    @PreAuthorize("@access.may('READ_ALERT')")
    public AlertFile file(long alertId) {
        AlertDetail alert = alerts.get(alertId);
        // Asked for only where something is linked.
        List<Long> given = alert.handling().stream().anyMatch(row -> row.task() != null)
                ? store.against(story(alert), MOST).stream()
                        .map(CountermeasureStore.Stored::task)
                        .toList()
                : List.of();
        List<TaskView> found = given.isEmpty() ? List.of() : tasks.all(given);
        return new AlertFile(alert, found, found.isEmpty() ? List.of() : tasks.steps(found));
    }

    /**
     * What is and was done to help a measure, the newest first.
     *
     * @param limit 1 to {@value #MOST}; what lies outside is taken for the nearest
     */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public List<Countermeasure> helping(String measureKey, int limit) {
        return of(store.helping(List.of(measureKey), Math.clamp(limit, 1, MOST)));
    }

    /** What was done against many alerts, as far as the histories of their measures are known, in five statements at most. */
    List<Countermeasure> against(Collection<Long> alertIds, Map<String, MeasureHistory> histories) {
        return of(store.against(alertIds, MOST), measures -> histories);
    }

    /** The alert and those whose story it continues. */
    private static Set<Long> story(AlertDetail alert) {
        Set<Long> ids = new HashSet<>(Set.of(alert.alert().id()));
        alert.history().stream().map(HistoryRow::incidentId).forEach(ids::add);
        return ids;
    }

    private List<Countermeasure> of(List<CountermeasureStore.Stored> rows) {
        Instant now = clock.instant();
        return of(rows, measures -> records.histories(measures, now, now));
    }

    private List<Countermeasure> of(
            List<CountermeasureStore.Stored> rows, Function<Set<String>, Map<String, MeasureHistory>> known) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, TaskView> found = tasks
                .all(rows.stream().map(CountermeasureStore.Stored::task).toList())
                .stream()
                .collect(Collectors.toMap(TaskView::id, Function.identity()));
        Instant now = clock.instant();
        Map<String, MeasureHistory> histories = known.apply(
                rows.stream().map(CountermeasureStore.Stored::measure).collect(Collectors.toSet()));
        List<Countermeasure> all = new ArrayList<>();
        for (CountermeasureStore.Stored row : rows) {
            TaskView task = found.get(row.task());
            MeasureHistory history = histories.get(row.measure());
            if (task != null && history != null) {
                all.add(new Countermeasure(
                        row.alert(),
                        row.measure(),
                        task,
                        row.effect(),
                        OutcomeRule.of(task, row.effect(), history, now)));
            }
        }
        return all;
    }

    /** The plan to which the task belongs: one of the measure's own unit before others. */
    private @Nullable String plan(MeasureView measure) {
        List<PlanNode> naming = nodes.naming(List.of(measure.key()));
        return naming.stream()
                .filter(node -> node.unitKey().equals(measure.unitKey()))
                .findFirst()
                .or(() -> naming.stream().findFirst())
                .map(PlanNode::planKey)
                .orElse(null);
    }
}
