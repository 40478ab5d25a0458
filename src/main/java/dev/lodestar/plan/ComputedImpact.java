package dev.lodestar.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version touched, worked out when it was published.
 *
 * @param plans the plans that hang on a node it changed, by link
 * @param owners who came, went or owns more or less than before
 * @param targets measures of the plan whose target changed since the version before
 * @param statuses nodes and measures that stand otherwise under the new version than under the old
 * @param incidents open ones of the plan's measures, before and after
 */
public record ComputedImpact(
        List<LinkedPlan> plans,
        List<OwnerChange> owners,
        List<TargetChange> targets,
        List<StatusShift> statuses,
        Incidents incidents) {

    /** Nothing touched. */
    public static final ComputedImpact NONE =
            new ComputedImpact(List.of(), List.of(), List.of(), List.of(), new Incidents(0, 0, List.of(), List.of()));

    /** Keeps its own copies of the lists. */
    public ComputedImpact {
        plans = List.copyOf(plans);
        owners = List.copyOf(owners);
        targets = List.copyOf(targets);
        statuses = List.copyOf(statuses);
    }

    /**
     * A plan linked to a changed node.
     *
     * @param node of this plan, as {@code NodeRef} writes it
     * @param linkedNode of the other plan
     */
    public record LinkedPlan(String plan, String name, String node, String linkedNode) {}

    /** How many nodes a person owned before and owns now. */
    public record OwnerChange(String person, int before, int after) {}

    /**
     * A target that changed; numbers are plain decimals.
     *
     * @param eased true when it is easier to reach now
     */
    public record TargetChange(
            String measure,
            @Nullable String before,
            @Nullable String after,
            boolean eased) {}

    /**
     * A node that stands otherwise.
     *
     * @param node as {@code NodeRef} writes it
     * @param before null when it was not there
     * @param after null when it is not there any more
     */
    public record StatusShift(
            String node,
            String name,
            @Nullable LightStatus before,
            @Nullable LightStatus after) {}

    /**
     * Open incidents.
     *
     * @param before how many of the measures of the version before
     * @param after how many of the measures of the new version
     * @param left keys of measures with open incidents that the plan no longer names
     * @param joined keys of measures with open incidents that it names now
     */
    public record Incidents(int before, int after, List<String> left, List<String> joined) {

        /** Keeps its own copies of the lists. */
        public Incidents {
            left = List.copyOf(left);
            joined = List.copyOf(joined);
        }
    }
}
