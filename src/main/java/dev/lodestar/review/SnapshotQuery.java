package dev.lodestar.review;

import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.review.pack.Snapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to put on record.
 *
 * @param viewpoint which periods are closed, and what counts
 * @param last what the last review froze; null at the first
 * @param frozenBy null for how it stands while the review is open
 */
record SnapshotQuery(
        long reviewId,
        String plan,
        ReviewPeriod period,
        Viewpoint viewpoint,
        @Nullable Snapshot last,
        @Nullable String frozenBy) {

    /** When the last review was frozen; null at the first. */
    @Nullable
    Instant since() {
        return last == null ? null : last.head().knownAt();
    }
}
