package dev.lodestar.checkin;

import org.jspecify.annotations.Nullable;

/**
 * When the numbers of a plan are due, and who said so.
 *
 * @param revision guards {@link Cadences#set}; 0 when nobody said anything yet
 * @param setBy the key of the person, or the name of the token; null when nobody said anything yet
 */
public record CadenceView(
        String planKey,
        Cadence cadence,
        long revision,
        @Nullable String setBy) {}
