package dev.lodestar.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News for a person.
 *
 * @param person the key of the reader
 * @param measure the key of the alert's measure; empty when the alert is about a source
 * @param rule the name of the alert's rule
 * @param plan the key of the plan that names the measure; null when none does
 * @param at when it happened
 * @param by the key of the person or the name of the token; empty when the product did it
 * @param because why, the name of a {@link dev.lodestar.alert.Cause}; empty when nobody says
 * @param writtenAt when it was told
 * @param readAt null while it is unread; of many told as one, while any is
 * @param behind the number of the alert of the source that failed and left the measure without numbers; null otherwise
 * @param many how many pieces of news this one stands for: those of the same kind behind the same source
 */
public record Notice(
        long id,
        String person,
        NewsKind kind,
        long alert,
        String measure,
        String rule,
        @Nullable String plan,
        Instant at,
        String by,
        String because,
        Instant writtenAt,
        @Nullable Instant readAt,
        @Nullable Long behind,
        int many) {

    /** One that stands for itself. */
    public Notice(
            long id,
            String person,
            NewsKind kind,
            long alert,
            String measure,
            String rule,
            @Nullable String plan,
            Instant at,
            String by,
            String because,
            Instant writtenAt,
            @Nullable Instant readAt) {
        this(id, person, kind, alert, measure, rule, plan, at, by, because, writtenAt, readAt, null, 1);
    }
}
