package dev.lodestar.checkin;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up or countermeasure, as it stands or stood.
 *
 * @param owner the key of the person who does it
 * @param due the last day
 * @param progress percent
 * @param plan the key of the plan it belongs to
 * @param measure the key of the measure it is to help
 * @param note what was said at the last change that said something
 * @param createdBy the key of the person, or the name of the token
 * @param changedAt when it came to stand like this
 * @param revision guards {@link Tasks#change}
 * @param mayChange whether the reader may change it
 */
public record TaskView(
        long id,
        String title,
        String owner,
        LocalDate due,
        int progress,
        TaskState state,
        TaskOrigin origin,
        @Nullable String plan,
        @Nullable String measure,
        @Nullable String note,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        long revision,
        boolean mayChange) {

    /** True when it is open past its last day. */
    public boolean overdue(LocalDate today) {
        return state == TaskState.OPEN && today.isAfter(due);
    }

    TaskView changeable(boolean may) {
        return new TaskView(
                id, title, owner, due, progress, state, origin, plan, measure, note, createdBy, createdAt, changedAt,
                revision, may);
    }
}
