package dev.lodestar.cascade;

import java.util.List;

/**
 * A plan of the map, opened.
 *
 * @param plan the plan itself
 * @param nodes of the plan
 * @param children the plans in reach that take something up from it
 * @param links up and down between this plan and plans in reach
 */
public record MapLevel(MapPlan plan, List<MapNode> nodes, List<MapPlan> children, List<NamedLink> links) {

    /** Keeps its own copies of the lists. */
    public MapLevel {
        nodes = List.copyOf(nodes);
        children = List.copyOf(children);
        links = List.copyOf(links);
    }
}
