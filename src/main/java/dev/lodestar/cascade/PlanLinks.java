package dev.lodestar.cascade;

import java.util.List;

/**
 * How a plan hangs together with others.
 *
 * @param up links to the plans that hand something down to it
 * @param down links to the plans that take something up from it
 */
public record PlanLinks(List<NamedLink> up, List<NamedLink> down) {

    /** Keeps its own copies of the lists. */
    public PlanLinks {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }
}
