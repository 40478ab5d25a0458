package dev.lodestar.checkin;

import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Holder;
import dev.lodestar.organisation.Holdings;
import dev.lodestar.organisation.Use;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The open tasks that people have, and those that are to help a measure; what is done or dropped is past. */
@Component
class TaskHoldings implements Holdings {

    private static final int LONGEST_NAME = 120;

    private final TaskHoldingsStore store;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskHoldings(TaskHoldingsStore store, Access access, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Use> usesOf(Holder.Kind kind, Collection<String> keys) {
        return switch (kind) {
            case PERSON ->
                store.ownedBy(keys).stream().map(task -> use(task, "/owner")).toList();
            case MEASURE ->
                store.helping(keys).stream().map(task -> use(task, "/measure")).toList();
            case UNIT -> List.of();
        };
    }

    @Override
    public void handOver(Holder from, Holder to, String reason) {
        Instant now = Moments.now(clock);
        switch (from.kind()) {
            case PERSON -> {
                List<TaskHoldingsStore.Held> tasks = store.ownedBy(List.of(from.key()));
                store.handOver(from.key(), to.key(), reason, access.caller().key(), now);
                tasks.forEach(
                        task -> events.publishEvent(new TaskChanged(TenantScope.current(), task.id(), to.key(), now)));
            }
            case MEASURE -> store.helpInstead(from.key(), to.key());
            case UNIT -> {
                // Tasks belong to people.
            }
        }
    }

    private static Use use(TaskHoldingsStore.Held task, String where) {
        String title = task.title();
        String name = title.length() > LONGEST_NAME ? title.substring(0, LONGEST_NAME) + "…" : title;
        return new Use(Use.Kind.TASK, Long.toString(task.id()), name, where, "");
    }
}
