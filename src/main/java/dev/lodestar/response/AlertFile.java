package dev.lodestar.response;

import dev.lodestar.alert.AlertDetail;
import dev.lodestar.checkin.TaskStep;
import dev.lodestar.checkin.TaskView;
import java.util.List;

/**
 * An alert with the tasks against it, and against those it continues.
 *
 * @param tasks the oldest first
 * @param steps how they came to stand as they do, in order
 */
public record AlertFile(AlertDetail detail, List<TaskView> tasks, List<TaskStep> steps) {

    /** Keeps its own copies. */
    public AlertFile {
        tasks = List.copyOf(tasks);
        steps = List.copyOf(steps);
    }
}
