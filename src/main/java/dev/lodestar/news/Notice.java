package dev.lodestar.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News for a person.
 *
 * @param person the key of the reader
 * @param measure the key of the alert's measure
 * @param rule the name of the alert's rule
 * @param plan the key of the plan that names the measure; null when none does
 * @param at when it happened
 * @param by the key of the person or the name of the token; empty when the product did it
 * @param because why, the name of a {@link dev.lodestar.alert.Cause}; empty when nobody says
 * @param writtenAt when it was told
 * @param readAt null while it is unread
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
        @Nullable Instant readAt) {}
