package dev.lodestar.measure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a measure besides being defined and measured.
 *
 * @param at when it was recorded
 * @param by the key of the person, or the name of the token; empty where nobody kept it
 * @param reason as it was given; null when a measure changed hands
 * @param day from which it is paused or retired
 * @param before the key of the owner until then; null unless it changed hands
 * @param after the key of the owner since; null unless it changed hands
 */
public record MeasureTurn(
        Kind kind,
        String measureKey,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable LocalDate day,
        @Nullable String before,
        @Nullable String after) {

    /** What happened. */
    public enum Kind {
        /** It is not judged for some time. */
        PAUSED,
        /** It is never judged again. */
        RETIRED,
        /** Somebody else answers for it. */
        HANDED_OVER
    }
}
