package dev.lodestar.demo;

import dev.lodestar.alert.AlertFilter;
import dev.lodestar.alert.AlertHandling;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.alert.EscalationRounds;
import dev.lodestar.checkin.TaskChange;
import dev.lodestar.checkin.TaskState;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.Period;
import dev.lodestar.response.Countermeasures;
import dev.lodestar.response.ExpectedEffect;
import dev.lodestar.response.NewCountermeasure;
import dev.lodestar.response.Playbooks;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Acts on alerts as the demo's people did, by the services that they use; twice changes nothing. */
@Component
@Profile("demo")
class DemoAlerts {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAlerts.class);
    private static final int SOME = 100;
    private static final Set<String> OPEN = Set.of("FIRING", "RECOVERING");

    private final Alerts alerts;
    private final AlertHandling handling;
    private final EscalationRounds escalations;
    private final Tasks tasks;
    private final Countermeasures countermeasures;
    private final Playbooks playbooks;

    DemoAlerts(
            Alerts alerts,
            AlertHandling handling,
            EscalationRounds escalations,
            Tasks tasks,
            Countermeasures countermeasures,
            Playbooks playbooks) {
        this.alerts = alerts;
        this.handling = handling;
        this.escalations = escalations;
        this.tasks = tasks;
        this.countermeasures = countermeasures;
        this.playbooks = playbooks;
    }

    /** Acknowledges the open alert of a measure, with what is done about it. */
    void acknowledge(DemoTenant.AlertAct act) {
        alerts.list(new AlertFilter(null, act.measure(), null), SOME, null).items().stream()
                .filter(alert -> OPEN.contains(alert.state()) && alert.rule().equals("LAG"))
                .filter(alert -> alert.handled().acknowledged() == null)
                .findFirst()
                .ifPresent(alert -> acknowledge(alert, act));
    }

    private void acknowledge(AlertView alert, DemoTenant.AlertAct act) {
        DemoTenant.Remedy remedy = act.task();
        if (remedy == null) {
            handling.acknowledge(alert.id(), act.comment(), null, null);
            return;
        }
        String by = Period.containing(Period.parse(alert.startPeriod()).frequency(), remedy.by())
                .toString();
        countermeasures.create(
                alert.id(),
                new NewCountermeasure(
                        remedy.title(),
                        remedy.owner(),
                        remedy.due(),
                        new ExpectedEffect(ExpectedEffect.Kind.LEVEL, remedy.level(), by),
                        act.comment()));
    }

    /** Writes what to check when the measures of a strategy lag; one that is there stays. */
    void write(DemoTenant.Playbook playbook) {
        try {
            playbooks.write(playbook.plan(), playbook.strategy(), playbook.text(), 0);
        } catch (ConflictException there) {
            LOG.debug("There is a playbook of {} already", playbook.strategy());
        }
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
