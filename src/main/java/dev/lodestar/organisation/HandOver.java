package dev.lodestar.organisation;

import java.util.List;

/**
 * What a hand-over re-points.
 *
 * @param from who or what is replaced
 * @param to who or what takes over
 * @param uses everything that names the one and is to name the other
 */
public record HandOver(Holder from, Holder to, List<Use> uses) {

    /** Keeps its own copy of the list. */
    public HandOver {
        uses = List.copyOf(uses);
    }
}
