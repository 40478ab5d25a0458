package dev.lodestar.checkin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a task; null leaves a field as it is.
 *
 * @param progress percent, 0 to 100; 100 is done
 * @param owner the key of the person who goes on with it
 * @param due the new last day
 * @param state DONE, DROPPED, or OPEN to take it up again
 * @param note how it goes; needed when the day moves, it is handed on or dropped
 */
public record TaskChange(
        @Nullable Integer progress,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable TaskState state,
        @Nullable String note) {}
