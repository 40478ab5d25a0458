package dev.lodestar.alert;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The measures that have no numbers because of a source that fails or failed.
 *
 * @param alert number of the source's alert
 * @param source its name
 * @param until when it ended; null while it fails
 * @param measures keys of those that the source is asked for
 */
public record SourceShadow(
        long alert, String source, @Nullable Instant until, Set<String> measures) {

    /** Keeps its own copy of the keys. */
    public SourceShadow {
        measures = Set.copyOf(measures);
    }

    /** Whether the measure is one of them, and the source failed at that instant or later. */
    public boolean covers(String measureKey, Instant at) {
        return measures.contains(measureKey) && (until == null || !until.isBefore(at));
    }
}
