package dev.lodestar.cascade;

import dev.lodestar.cascade.Link.Node;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.NodeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether plans would hang on themselves. What a node rests on are its children along links and what it contains:
 * an objective all nodes of its plan, a strategy its measures and actions.
 */
final class Circles {

    private final Map<String, List<Edge>> byPlan = new HashMap<>();
    private final Function<Node, @Nullable String> strategyOf;

    /**
     * @param links that hold
     * @param strategyOf the key of the strategy that an action belongs to
     */
    Circles(Collection<Edge> links, Function<Node, @Nullable String> strategyOf) {
        this.strategyOf = strategyOf;
        links.forEach(link -> byPlan.computeIfAbsent(link.parent().plan(), plan -> new ArrayList<>())
                .add(link));
    }

    /** A link as far as circles are concerned. */
    record Edge(Node parent, Node child) {}

    /** True when the child rests on the parent already, or is it, or contains it. */
    boolean wouldClose(Edge added) {
        Deque<Node> open = new ArrayDeque<>(List.of(added.child()));
        Set<Node> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (contains(node, added.parent())) {
                return true;
            }
            for (Edge link : byPlan.getOrDefault(node.plan(), List.of())) {
                if (contains(node, link.parent()) && seen.add(link.child())) {
                    open.add(link.child());
                }
            }
        }
        return false;
    }

    /** True when the inner node is the outer one or a part of it. */
    private boolean contains(Node outer, Node inner) {
        if (!outer.plan().equals(inner.plan())) {
            return false;
        }
        return outer.equals(inner)
                || switch (outer.ref().kind()) {
                    case PLAN, OBJECTIVE -> inner.ref().kind() != NodeKind.PLAN;
                    case STRATEGY -> Objects.equals(outer.ref().key(), strategyOf(inner));
                    case GOAL, MEASURE, ACTION -> false;
                };
    }

    private @Nullable String strategyOf(Node node) {
        NodeRef ref = node.ref();
        return switch (ref.kind()) {
            case MEASURE -> ref.strategy();
            case ACTION -> strategyOf.apply(node);
            case PLAN, OBJECTIVE, GOAL, STRATEGY -> null;
        };
    }
}
