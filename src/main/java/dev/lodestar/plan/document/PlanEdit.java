package dev.lodestar.plan.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One change of a draft: small enough that two people who change different things never meet. */
public sealed interface PlanEdit {

    /** The node that it changes, adds, takes away or moves. */
    NodeRef node();

    /**
     * Gives a field another value.
     *
     * @param field as it is called in the document, such as {@code name} or {@code serves}
     * @param base the value that the writer saw; null where there was none
     * @param value the new one; null takes it away
     */
    record Put(
            NodeRef node,
            String field,
            @Nullable JsonNode base,
            @Nullable JsonNode value) implements PlanEdit {}

    /**
     * Adds a node.
     *
     * @param parent the strategy of a measure or an action; null for a goal or a strategy
     * @param index its place among its like, 0 first; what lies beyond the end is the end
     * @param content in the shape of the document
     */
    record Add(NodeRef node, @Nullable String parent, int index, ObjectNode content) implements PlanEdit {}

    /**
     * Takes a node away, with what is below it.
     *
     * @param base the node as the writer saw it, so that what others wrote into it since is not lost; null for whatever it is
     */
    record Remove(NodeRef node, @Nullable JsonNode base) implements PlanEdit {

        /** Takes it away, whatever it says. */
        public Remove(NodeRef node) {
            this(node, null);
        }
    }

    /**
     * Moves a node among its like; an action may move to another strategy.
     *
     * @param parent the strategy it moves to; null leaves it where it is
     * @param index its place there, counted without the node itself
     */
    record Move(NodeRef node, @Nullable String parent, int index) implements PlanEdit {}
}
