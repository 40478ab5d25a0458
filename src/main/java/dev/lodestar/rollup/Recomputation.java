package dev.lodestar.rollup;

import dev.lodestar.plan.Light;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.NodeRollup.Child;
import dev.lodestar.plan.NodeRollup.Spread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works nodes out from the bottom up and stops where nothing changes. Of nodes that rest on each other none counts in
 * another, so that the result does not depend on where one begins.
 */
final class Recomputation {

    private static final Spread NONE = new Spread(0, 0, 0, 0);

    private final Map<String, List<Edge>> below;
    private final Map<String, NodeRollup> states;
    private final Map<String, NodeRollup> changed = new LinkedHashMap<>();

    private Recomputation(Map<String, List<Edge>> below, Map<String, NodeRollup> states) {
        this.below = below;
        this.states = states;
    }

    /**
     * What has to change, by address.
     *
     * @param edges all that lead down from any node above what is new, and from the doubtful ones
     * @param before how their ends stood, as far as they were there
     * @param fresh how some measures stand now
     * @param doubtful nodes to work out even if nothing below them changes
     */
    static Map<String, NodeRollup> of(
            Collection<Edge> edges,
            Map<String, NodeRollup> before,
            Map<String, NodeRollup> fresh,
            Set<String> doubtful) {
        Map<String, List<Edge>> below = new HashMap<>();
        edges.forEach(edge -> below.computeIfAbsent(edge.parent(), parent -> new ArrayList<>())
                .add(edge));
        doubtful.forEach(id -> below.putIfAbsent(id, List.of()));
        Recomputation recomputation = new Recomputation(below, new HashMap<>(before));
        fresh.forEach(recomputation::settle);
        recomputation.run(doubtful);
        return recomputation.changed;
    }

    /** A measure as something that nodes are rolled up from. */
    static NodeRollup leaf(Light light) {
        Child child = Child.of(light, null);
        return new NodeRollup(child.status(), NONE, child.coverage(), child.progress());
    }

    private void run(Set<String> doubtful) {
        for (Set<String> group : BottomUp.of(below)) {
            for (String id : group) {
                List<Edge> edges = below.getOrDefault(id, List.of());
                if (doubtful.contains(id) || edges.stream().anyMatch(edge -> changed.containsKey(edge.child()))) {
                    settle(id, rolledUp(edges, group));
                }
            }
        }
    }

    private NodeRollup rolledUp(List<Edge> edges, Set<String> group) {
        List<Child> children = new ArrayList<>(edges.size());
        for (Edge edge : edges) {
            NodeRollup state = states.get(edge.child());
            if (state != null && !group.contains(edge.child())) {
                children.add(Child.of(state, edge.weight()));
            }
        }
        return NodeRollup.of(children);
    }

    private void settle(String id, NodeRollup state) {
        if (!state.equals(states.get(id))) {
            states.put(id, state);
            changed.put(id, state);
        }
    }
}
