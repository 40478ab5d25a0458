package dev.lodestar.checkin;

import dev.lodestar.alert.AlertView;
import dev.lodestar.checkin.Week.OwnAction;
import java.util.List;

/**
 * What a person is asked for in the week that begins, each part in the order it is to be done.
 *
 * @param duties numbers to report
 * @param unexplained lags of the person's measures that nobody has explained since they were raised
 * @param handled other open alerts that the person takes care of
 * @param actions of plans that are overdue or should have begun
 * @param tasks that are overdue or due within the week
 */
public record WeekAhead(
        List<Duty> duties,
        List<AlertView> unexplained,
        List<AlertView> handled,
        List<OwnAction> actions,
        List<TaskView> tasks) {

    /** Keeps its own copies. */
    public WeekAhead {
        duties = List.copyOf(duties);
        unexplained = List.copyOf(unexplained);
        handled = List.copyOf(handled);
        actions = List.copyOf(actions);
        tasks = List.copyOf(tasks);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return duties.isEmpty() && unexplained.isEmpty() && handled.isEmpty() && actions.isEmpty() && tasks.isEmpty();
    }
}
