package dev.lodestar.cascade;

/**
 * A link with the names that its ends have in the newest published plans.
 *
 * @param parentPlanName as it is shown; the plan's key when nothing is published of it
 * @param parentNodeName as it is shown; the node's address when it is gone
 * @param childPlanName as it is shown
 * @param childNodeName as it is shown
 * @param broken true when one of its nodes is not in the newest published plan any more
 */
public record NamedLink(
        LinkView link,
        String parentPlanName,
        String parentNodeName,
        String childPlanName,
        String childNodeName,
        boolean broken) {}
