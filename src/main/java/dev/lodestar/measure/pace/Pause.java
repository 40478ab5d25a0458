package dev.lodestar.measure.pace;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a measure is not judged. It covers the periods whose last day lies in it.
 *
 * @param from its first day
 * @param to its last day, still paused; null while it lasts
 */
public record Pause(LocalDate from, @Nullable LocalDate to) {
    /** Whether the day lies in the pause. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
