package dev.lodestar.ingest;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source as those know it who watch whether it works.
 *
 * @param owner key of the person who is told when it fails
 * @param disabledAt since when it is not to be pulled; null while it is
 * @param measures keys of the measures it is asked for
 */
public record WatchedSource(
        long id,
        String key,
        String name,
        String owner,
        String unitKey,
        @Nullable Instant disabledAt,
        Set<String> measures) {

    /** Keeps its own copy of the keys. */
    public WatchedSource {
        measures = Set.copyOf(measures);
    }
}
