package dev.lodestar.cascade;

import java.util.List;

/**
 * The plans of the map at once, without what is in them.
 *
 * @param plans that were asked for, the newest year first
 * @param links between two of them
 */
public record MapOverview(List<MapPlan> plans, List<NamedLink> links) {

    /** Keeps its own copies of the lists. */
    public MapOverview {
        plans = List.copyOf(plans);
        links = List.copyOf(links);
    }
}
