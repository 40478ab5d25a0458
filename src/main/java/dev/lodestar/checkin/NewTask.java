package dev.lodestar.checkin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to do.
 *
 * @param owner the key of the person who does it
 * @param due the last day
 * @param plan the key of the plan it belongs to
 * @param measure the key of the measure it is to help
 */
public record NewTask(
        String title,
        String owner,
        @Nullable LocalDate due,
        TaskOrigin origin,
        @Nullable String plan,
        @Nullable String measure) {}
