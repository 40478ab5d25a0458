package dev.lodestar.plan.document;

import org.jspecify.annotations.Nullable;

/** One difference between two versions of a plan. */
public sealed interface PlanChange {

    /** The node that differs. */
    NodeRef node();

    /** How the node is called, in the newer version if it is there. */
    String name();

    /** A node that was not there. */
    record Added(NodeRef node, String name) implements PlanChange {}

    /** A node that is not there any more. */
    record Removed(NodeRef node, String name) implements PlanChange {}

    /**
     * A node that lies elsewhere among its like.
     *
     * @param fromParent the strategy it lay in; null for what lies in the plan itself
     * @param from its place before, 0 first
     */
    record Moved(
            NodeRef node,
            String name,
            @Nullable String fromParent,
            @Nullable String toParent,
            int from,
            int to) implements PlanChange {}

    /**
     * A field with another value.
     *
     * @param field as it is called in the document
     * @param before in the document's text form, lists joined by commas; null where there was none
     * @param after the same; null where there is none
     */
    record Changed(
            NodeRef node,
            String name,
            String field,
            @Nullable String before,
            @Nullable String after) implements PlanChange {}
}
