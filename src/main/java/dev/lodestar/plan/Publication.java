package dev.lodestar.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan changes, and what that is to do.
 *
 * @param reason why
 * @param expectedImpact what it is to do, in words
 * @param promises the same, so that it can be checked later: which measures, which way, by when
 * @param revision of the draft that was looked at; null to publish whatever is there
 */
public record Publication(
        String reason,
        String expectedImpact,
        List<Promise> promises,
        @Nullable Long revision) {

    /** Keeps its own copy of the promises. */
    public Publication {
        promises = List.copyOf(promises);
    }

    /** Reasons in words alone, for whatever draft is there. */
    public Publication(String reason, String expectedImpact) {
        this(reason, expectedImpact, List.of(), null);
    }
}
