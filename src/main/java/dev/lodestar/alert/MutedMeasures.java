package dev.lodestar.alert;

import java.util.Set;

/**
 * A window, and which of some measures it mutes.
 *
 * @param measures their keys
 */
public record MutedMeasures(MuteWindow window, Set<String> measures) {

    /** Keeps its own copy. */
    public MutedMeasures {
        measures = Set.copyOf(measures);
    }
}
