package dev.lodestar.checkin;

import dev.lodestar.alert.Countermeasures;
import org.springframework.stereotype.Component;

/** The tasks that alerts can be linked with: those in the caller's reach. */
@Component
class TaskCountermeasures implements Countermeasures {

    private final TaskStore store;
    private final TaskAccess reach;

    TaskCountermeasures(TaskStore store, TaskAccess reach) {
        this.store = store;
        this.reach = reach;
    }

    @Override
    public boolean isThere(long number) {
        return !reach.readable(store.find(number).stream().toList()).isEmpty();
    }
}
