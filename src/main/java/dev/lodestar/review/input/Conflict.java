package dev.lodestar.review.input;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that both the file and somebody else changed since the pack was made.
 *
 * @param row the id of the row
 * @param base what the pack said; empty for nothing
 * @param mine what the file says
 * @param theirs what is there now
 * @param by who changed it; null when that is not known
 */
public record Conflict(
        String row,
        String sheet,
        String cell,
        InputColumn field,
        String name,
        @Nullable String period,
        @Nullable String unit,
        String base,
        String mine,
        String theirs,
        @Nullable String by,
        @Nullable Instant at) {}
