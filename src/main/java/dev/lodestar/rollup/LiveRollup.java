package dev.lodestar.rollup;

import dev.lodestar.plan.Light;
import dev.lodestar.plan.NodeRollup;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps a stored roll-up equal to what {@link CascadeRollup} would work out, by touching only what rests on what changed.
 * Whoever calls it has entered the store first and reads what it hands in afterwards.
 */
final class LiveRollup {

    private final RollupStore store;

    LiveRollup(RollupStore store) {
        this.store = store;
    }

    /** Follows how measures stand now. */
    void follow(Collection<Light> lights, Instant at) {
        Map<String, NodeRollup> leaves = leaves(lights);
        List<Edge> edges = store.above(leaves.keySet());
        leaves.keySet().retainAll(PlanTree.measures(edges));
        if (!leaves.isEmpty()) {
            store.put(Recomputation.of(edges, store.states(ends(edges)), leaves, Set.of()), at);
        }
    }

    /**
     * Puts a plan as it is now in place of what it was.
     *
     * @param lights of all its measures, as far as there are any
     */
    void replace(PlanTree tree, int version, Collection<Light> lights, Instant at) {
        Set<String> nodes = tree.ids();
        Map<String, NodeRollup> leaves = leaves(lights);
        List<Edge> before = store.edges(tree.planKey());
        Set<String> gone = new HashSet<>(store.nodes(tree.planKey()).keySet());
        gone.removeAll(nodes);
        store.remove(gone);
        if (!before.equals(tree.edges())) {
            store.replace(tree.planKey(), tree.edges());
            Set<String> unused = PlanTree.measures(before);
            unused.removeAll(tree.measures());
            store.removeUnused(unused);
        }
        Set<String> touched = new HashSet<>(nodes);
        touched.addAll(gone);
        tree.edges().forEach(edge -> touched.add(edge.child()));
        List<Edge> edges = store.above(touched);
        // Whoever rests on the plan is worked out in any case: a circle may have opened or closed.
        Set<String> doubtful = edges.stream().map(Edge::parent).collect(Collectors.toSet());
        doubtful.addAll(nodes);
        Set<String> known = ends(edges);
        known.addAll(nodes);
        store.put(Recomputation.of(edges, store.states(known), leaves, doubtful), at);
        store.made(Map.of(tree.planKey(), version));
    }

    /** Puts plans in place of everything that is stored. */
    void rebuild(Collection<PlanTree> trees, Map<String, Integer> versions, Collection<Light> lights, Instant at) {
        store.clear();
        store.add(trees.stream().flatMap(tree -> tree.edges().stream()).toList());
        store.put(CascadeRollup.states(trees, lights), at);
        store.made(versions);
    }

    private static Map<String, NodeRollup> leaves(Collection<Light> lights) {
        Map<String, NodeRollup> leaves = new HashMap<>();
        lights.forEach(light -> leaves.put(light.measureKey(), Recomputation.leaf(light)));
        return leaves;
    }

    private static Set<String> ends(Collection<Edge> edges) {
        Set<String> ends = new HashSet<>();
        edges.forEach(edge -> {
            ends.add(edge.parent());
            ends.add(edge.child());
        });
        return ends;
    }
}
