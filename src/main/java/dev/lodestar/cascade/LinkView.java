package dev.lodestar.cascade;

import dev.lodestar.plan.document.NodeRef;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link from a node of a parent plan to a node of a child plan.
 *
 * @param parentPlan the key of the plan that hands down
 * @param childPlan the key of the plan that takes up
 * @param weight of the child in the roll-up of the parent's node; 0 is shown but not counted
 * @param addedAt when it was made
 * @param endedAt when it was taken away; null while it holds
 */
public record LinkView(
        long id,
        LinkKind kind,
        LinkDirection direction,
        String parentPlan,
        NodeRef parentNode,
        String childPlan,
        NodeRef childNode,
        BigDecimal weight,
        Instant addedAt,
        @Nullable Instant endedAt) {}
