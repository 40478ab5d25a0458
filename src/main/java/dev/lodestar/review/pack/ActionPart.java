package dev.lodestar.review.pack;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to do: an action of the plan, or a follow-up of a review.
 *
 * @param id {@code action:<key>} or {@code task:<number>}
 * @param strategy the name of the strategy it belongs to; null for a follow-up
 * @param origin what a follow-up came from, such as the title of a review; null for an action of the plan
 * @param progress percent, 0 to 100
 * @param note what was said last; null when nothing was
 * @param updatedAt when something was said last; null when nothing was
 * @param revision counts what was said about it, so that a later edit is noticed
 */
public record ActionPart(
        String id,
        String name,
        @Nullable String strategy,
        @Nullable String origin,
        PersonName owner,
        @Nullable LocalDate start,
        @Nullable LocalDate deadline,
        int progress,
        State state,
        @Nullable String note,
        @Nullable Instant updatedAt,
        long revision) {

    /** How an action stands. */
    public enum State {
        NOT_STARTED,
        LATE_START,
        RUNNING,
        OVERDUE,
        DONE,
        DROPPED
    }
}
