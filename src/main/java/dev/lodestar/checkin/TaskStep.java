package dev.lodestar.checkin;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a task stood after it was given or changed.
 *
 * @param task the number of the task
 * @param revision 0 when it was given, then counting up
 * @param owner the key of the person who does it
 * @param progress percent
 * @param note what was said with it
 * @param by the key of the person, or the name of the token
 */
public record TaskStep(
        long task,
        long revision,
        String owner,
        LocalDate due,
        int progress,
        TaskState state,
        @Nullable String note,
        String by,
        Instant at) {}
