package dev.lodestar.demo;

import dev.lodestar.alert.AlertFilter;
import dev.lodestar.alert.AlertHandling;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.alert.EscalationRounds;
import dev.lodestar.checkin.NewTask;
import dev.lodestar.checkin.TaskChange;
import dev.lodestar.checkin.TaskOrigin;
import dev.lodestar.checkin.TaskState;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.checkin.Tasks;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Acts on alerts as the demo's people did, by the services that they use; twice changes nothing. */
@Component
@Profile("demo")
class DemoAlerts {

    private static final int SOME = 100;
    private static final Set<String> OPEN = Set.of("FIRING", "RECOVERING");

    private final Alerts alerts;
    private final AlertHandling handling;
    private final EscalationRounds escalations;
    private final Tasks tasks;

    DemoAlerts(Alerts alerts, AlertHandling handling, EscalationRounds escalations, Tasks tasks) {
        this.alerts = alerts;
        this.handling = handling;
        this.escalations = escalations;
        this.tasks = tasks;
    }

    /** Acknowledges the open alert of a measure, with what is done about it. */
    void acknowledge(DemoTenant.AlertAct act) {
        alerts.list(new AlertFilter(null, act.measure(), null), SOME, null).items().stream()
                .filter(alert -> OPEN.contains(alert.state()) && alert.rule().equals("LAG"))
                .filter(alert -> alert.handled().acknowledged() == null)
                .findFirst()
                .ifPresent(alert -> handling.acknowledge(alert.id(), act.comment(), task(alert, act.task()), null));
    }

    private @Nullable Long task(AlertView alert, DemoTenant.@Nullable Remedy remedy) {
        if (remedy == null) {
            return null;
        }
        TaskOrigin origin = new TaskOrigin(TaskOrigin.Kind.ALERT, alert.id(), alert.measureName());
        return tasks.of(TaskOrigin.Kind.ALERT, alert.id()).stream()
                .filter(task -> task.title().equals(remedy.title()))
                .findFirst()
                .orElseGet(() -> tasks.create(
                        new NewTask(remedy.title(), remedy.owner(), remedy.due(), origin, null, alert.measureKey())))
                .id();
    }

    /** Reports a countermeasure done; one that is done stays. */
    void finish(DemoTenant.Remedy remedy) {
        tasks.ofOwner(remedy.owner()).stream()
                .filter(task -> task.title().equals(remedy.title()) && task.state() == TaskState.OPEN)
                .map(TaskView::id)
                .findFirst()
                .ifPresent(
                        id -> tasks.change(id, new TaskChange(null, null, null, TaskState.DONE, remedy.note()), null));
    }

    /** Tells alerts to somebody higher up when it is time, for the tenant in scope. */
    void escalate() {
        escalations.run();
    }
}
