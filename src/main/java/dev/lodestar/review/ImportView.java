package dev.lodestar.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in sheet that came back.
 *
 * @param name of the file
 * @param sha256 of the file, in hexadecimal
 * @param by the key of the person, or the name of the token
 * @param expiresAt until when it can be applied
 * @param rows how many rows it changed
 * @param errors how many places could not be taken
 */
public record ImportView(
        long id,
        long reviewId,
        String name,
        String sha256,
        ImportState state,
        String by,
        Instant at,
        Instant expiresAt,
        int rows,
        int errors,
        @Nullable Instant appliedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {}
