package dev.lodestar.alert;

import dev.lodestar.ingest.EndedPull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a source that fails: the first failed pull and the latest ones.
 *
 * @param end null while it fails
 */
record Outage(List<FailedPull> pulls, FailingSource.@Nullable End end) {

    static final int MOST = 50;
    private static final int LONGEST = 500;

    static Outage of(EndedPull first) {
        return new Outage(List.of(failed(first)), null);
    }

    Instant since() {
        return pulls.getFirst().at();
    }

    /** Whether this pull, or another of the same moment that was cut short and done again, is known. */
    boolean knows(EndedPull pull) {
        return !pull.finishedAt().isAfter(pulls.getLast().at());
    }

    Outage with(EndedPull further) {
        List<FailedPull> kept = new ArrayList<>(pulls);
        if (kept.size() == MOST) {
            kept.remove(1);
        }
        kept.add(failed(further));
        return new Outage(List.copyOf(kept), null);
    }

    Outage ended(FailingSource.End how) {
        return new Outage(pulls, how);
    }

    private static FailedPull failed(EndedPull pull) {
        String error = pull.error();
        return new FailedPull(
                pull.run(), pull.finishedAt(), error.length() > LONGEST ? error.substring(0, LONGEST) : error);
    }
}
