package dev.lodestar.cascade;

import dev.lodestar.plan.document.NodeRef;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A link that is to be made.
 *
 * @param kind what it hands down, which says what its ends may be
 * @param parentPlan the key of the plan that hands down
 * @param childPlan the key of the plan that takes up
 * @param weight of the child in the roll-up of the parent's node, 0 to 1,000,000 with at most nine decimals; null for 1
 */
public record NewLink(
        LinkKind kind,
        LinkDirection direction,
        String parentPlan,
        NodeRef parentNode,
        String childPlan,
        NodeRef childNode,
        @Nullable BigDecimal weight) {}
