package dev.lodestar.review.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a check-in.
 *
 * @param confidence that the target will be met, 1 (hardly) to 5 (sure)
 * @param period what it is about; null for no period in particular
 */
public record CommentPart(
        String text,
        @Nullable Integer confidence,
        @Nullable String blockers,
        @Nullable String nextSteps,
        @Nullable String period,
        PersonName author,
        Instant at) {}
