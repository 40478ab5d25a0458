package dev.lodestar.plan;

import dev.lodestar.plan.document.NodeRef;
import org.jspecify.annotations.Nullable;

/**
 * A node of a published plan, as it can be looked up.
 *
 * @param planKey the plan it is part of
 * @param position in the plan, from the top
 * @param parent the strategy of a measure or an action; null for all others
 * @param name as it is shown; the measure's key for a measure
 * @param owner the key of a person; empty for the objective and for measures, which have owners of their own
 * @param measure the key of the measure of a goal or of a strategy's measure; else empty
 * @param unitKey the unit whose plan it is
 */
public record PlanNode(
        String planKey,
        NodeRef node,
        int position,
        @Nullable String parent,
        String name,
        String owner,
        String measure,
        String unitKey) {}
