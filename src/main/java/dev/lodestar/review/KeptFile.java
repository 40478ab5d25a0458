package dev.lodestar.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept with its review.
 *
 * @param language en, zh or de
 * @param askedBy the key of the person, or the name of the job
 * @param madeAt null while it is being made
 * @param name to save it under; null while it is being made
 * @param size in bytes; 0 while it is being made
 */
public record KeptFile(
        long id,
        long reviewId,
        PackFile.Kind kind,
        String language,
        FileState state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant madeAt,
        @Nullable String name,
        long size) {}
