package dev.lodestar.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one measure's incidents.
 *
 * @param replayedAt the instant they were last changed for; null if there never was one
 */
record Story(@Nullable Instant replayedAt, List<Incident> incidents) {

    static final Story NONE = new Story(null, List.of());

    /** Whether they say more than was known at that instant. */
    boolean isAheadOf(Instant at) {
        return replayedAt != null && replayedAt.isAfter(at);
    }
}
