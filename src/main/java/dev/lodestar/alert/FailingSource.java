package dev.lodestar.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source that an alert is about, and how it failed.
 *
 * @param since when the first of the failed pulls ended
 * @param failures how many pulls failed
 * @param pulls the first that failed and the latest, at most 50, in order
 * @param end null while it fails
 */
public record FailingSource(
        String key,
        String name,
        Instant since,
        int failures,
        List<FailedPull> pulls,
        @Nullable End end) {

    /** How it ended. */
    public enum End {
        /** A pull worked. */
        WORKS,
        /** It is not pulled any more. */
        SWITCHED_OFF
    }

    /** Keeps its own copy. */
    public FailingSource {
        pulls = List.copyOf(pulls);
    }
}
