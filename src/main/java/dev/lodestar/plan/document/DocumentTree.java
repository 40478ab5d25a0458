package dev.lodestar.plan.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds nodes in a document that is being changed. */
record DocumentTree(ObjectNode root) {

    private static final String KEY = "key";

    /** A node and where it lies among its like. */
    record Place(ArrayNode siblings, int index, @Nullable String parent) {

        ObjectNode node() {
            return (ObjectNode) siblings.get(index);
        }
    }

    /** The object that holds the node's fields. */
    Optional<ObjectNode> fields(NodeRef ref) {
        return switch (ref.kind()) {
            case PLAN -> Optional.of(root);
            case OBJECTIVE ->
                Optional.of(root.get("objective") instanceof ObjectNode found ? found : root.putObject("objective"));
            case GOAL, STRATEGY, MEASURE, ACTION -> place(ref).map(Place::node);
        };
    }

    /** Where a goal, strategy, measure or action lies. */
    Optional<Place> place(NodeRef ref) {
        return switch (ref.kind()) {
            case GOAL -> in(array(root, "goals"), KEY, ref.key(), null);
            case STRATEGY -> in(array(root, "strategies"), KEY, ref.key(), null);
            case MEASURE ->
                strategy(ref.strategy())
                        .flatMap(strategy -> in(array(strategy, "measures"), "measure", ref.key(), ref.strategy()));
            case ACTION -> action(ref.key());
            case PLAN, OBJECTIVE -> Optional.empty();
        };
    }

    /** The list that holds nodes of this kind below a parent; empty when there is no such parent. */
    Optional<ArrayNode> siblings(NodeKind kind, @Nullable String parent) {
        return switch (kind) {
            case GOAL -> Optional.of(array(root, "goals"));
            case STRATEGY -> Optional.of(array(root, "strategies"));
            case MEASURE -> strategy(parent).map(strategy -> array(strategy, "measures"));
            case ACTION -> strategy(parent).map(strategy -> array(strategy, "actions"));
            case PLAN, OBJECTIVE -> Optional.empty();
        };
    }

    private Optional<Place> action(String key) {
        for (JsonNode strategy : array(root, "strategies")) {
            Optional<Place> found = in(
                    array((ObjectNode) strategy, "actions"),
                    KEY,
                    key,
                    strategy.path(KEY).stringValue(""));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<ObjectNode> strategy(@Nullable String key) {
        return key == null
                ? Optional.empty()
                : in(array(root, "strategies"), KEY, key, null).map(Place::node);
    }

    private static Optional<Place> in(ArrayNode siblings, String field, String key, @Nullable String parent) {
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i).path(field).stringValue("").equals(key)) {
                return Optional.of(new Place(siblings, i, parent));
            }
        }
        return Optional.empty();
    }

    private static ArrayNode array(ObjectNode holder, String field) {
        return holder.get(field) instanceof ArrayNode found ? found : holder.putArray(field);
    }
}
