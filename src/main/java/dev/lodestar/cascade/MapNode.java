package dev.lodestar.cascade;

import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.document.NodeRef;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of a plan on the map, in the plan's order: goals, then each strategy with its measures and actions.
 *
 * @param strategy the key of the strategy that a measure or an action belongs to; null for others
 * @param name as it is shown
 * @param owner the key of a person
 * @param ownerName as it is shown
 * @param status of a goal, strategy or measure as rolled up; an action that is late or overdue is RED, one that is done
 *     GREEN, any other NOT_STARTED or GREEN by whether something was done; null for a measure that is not the reader's to see
 * @param light of the measure that carries a goal, or of the measure itself
 * @param start of an action
 * @param deadline of an action
 * @param progress of an action in percent
 * @param late true for an action that should have begun
 * @param overdue true for an action past its deadline
 */
public record MapNode(
        NodeRef ref,
        @Nullable String strategy,
        String name,
        String owner,
        String ownerName,
        @Nullable LightStatus status,
        @Nullable Light light,
        @Nullable LocalDate start,
        @Nullable LocalDate deadline,
        int progress,
        boolean late,
        boolean overdue,
        Set<MapFlag> flags) {

    /** Keeps its own copy of the flags. */
    public MapNode {
        flags = Set.copyOf(flags);
    }
}
