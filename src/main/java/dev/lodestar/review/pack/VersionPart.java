package dev.lodestar.review.pack;

import dev.lodestar.plan.ComputedImpact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the plan.
 *
 * @param expectedImpact what it was to do, in words
 * @param impact what it touched, as worked out when it was published
 * @param differences to the version before; none for the first
 */
public record VersionPart(
        int number,
        Instant at,
        PersonName by,
        String reason,
        String expectedImpact,
        @Nullable ComputedImpact impact,
        List<Difference> differences) {

    /** Keeps its own copy of the differences. */
    public VersionPart {
        differences = List.copyOf(differences);
    }

    /**
     * One difference.
     *
     * @param kind ADDED, REMOVED, MOVED or CHANGED
     * @param node such as {@code goal:g1}
     * @param name how the node is called
     * @param field as in the document; null unless CHANGED
     */
    public record Difference(
            String kind,
            String node,
            String name,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {}
}
