package dev.lodestar.ingest;

import java.time.Instant;
import java.util.Set;

/**
 * A source that could not be read, or not wholly, for some time.
 *
 * @param key of the source
 * @param name as it is shown
 * @param first when the first of the failed pulls began
 * @param last when the last of them began
 * @param pulls how many they were
 * @param measures keys of those of the measures asked about that it is asked for
 */
public record SourceFailure(String key, String name, Instant first, Instant last, long pulls, Set<String> measures) {

    /** Keeps its own copy of the keys. */
    public SourceFailure {
        measures = Set.copyOf(measures);
    }
}
