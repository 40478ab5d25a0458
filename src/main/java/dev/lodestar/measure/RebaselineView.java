package dev.lodestar.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to redefine a measure back over closed periods.
 *
 * @param id of the request
 * @param measure the key of the measure
 * @param reason why it was asked for
 * @param approver the key of the second person who decides
 * @param requestedBy the key of the person who asked
 * @param requestedAt when
 * @param state what became of it
 * @param decidedBy who decided; null while it is pending
 * @param decidedAt when; null while it is pending
 * @param note what was said on deciding
 */
public record RebaselineView(
        long id,
        String measure,
        String reason,
        String approver,
        String requestedBy,
        Instant requestedAt,
        RebaselineState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note) {}
