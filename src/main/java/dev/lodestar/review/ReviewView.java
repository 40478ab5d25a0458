package dev.lodestar.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as others see it.
 *
 * @param plan the key of the plan
 * @param createdBy the key of the person, or the name of the token or job, that began it
 * @param frozen null while it is open
 * @param closedBy null until it is closed
 * @param revision guards every change of it
 */
public record ReviewView(
        long id,
        String plan,
        ReviewPeriod period,
        ReviewState state,
        String createdBy,
        Instant createdAt,
        @Nullable Frozen frozen,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        long revision) {

    /**
     * From where the numbers were looked at.
     *
     * @param at tells the closed periods
     * @param knownAt tells what counts, and is when it was frozen
     */
    public record Frozen(Instant at, Instant knownAt, String by) {}
}
