package dev.lodestar.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about a published version.
 *
 * @param number counts up from 1
 * @param reason why it was changed
 * @param expectedImpact what the change is to do, in words
 * @param promises the same, so that it can be checked
 * @param computedImpact what it touched, as worked out when it was published; null for versions from before that was done
 * @param restoredFrom the version whose content it brought back; null for new content
 * @param publishedBy the key of the person, or the name of the token
 * @param publishedAt when
 */
public record PlanVersionView(
        int number,
        String reason,
        String expectedImpact,
        List<Promise> promises,
        @Nullable ComputedImpact computedImpact,
        @Nullable Integer restoredFrom,
        String publishedBy,
        Instant publishedAt) {

    /** Keeps its own copy of the promises. */
    public PlanVersionView {
        promises = List.copyOf(promises);
    }
}
