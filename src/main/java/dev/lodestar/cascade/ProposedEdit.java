package dev.lodestar.cascade;

import dev.lodestar.plan.document.PlanEdit;
import org.jspecify.annotations.Nullable;

/**
 * One change that a proposal would make to the child's plan, as it reads.
 *
 * @param edit what would be done
 * @param nodeName what the child calls the node, or would call it
 * @param before what is there, for people; null for nothing
 * @param after what would be there, for people; null for nothing
 */
public record ProposedEdit(
        PlanEdit edit,
        String nodeName,
        @Nullable String before,
        @Nullable String after) {}
