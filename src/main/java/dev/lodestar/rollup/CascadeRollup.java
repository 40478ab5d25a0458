package dev.lodestar.rollup;

import static java.util.Objects.requireNonNull;

import dev.lodestar.cascade.LinkView;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rolls plans up across their links from nothing but what they say: what the stored roll-up has to agree with. */
public final class CascadeRollup {

    private CascadeRollup() {}

    /**
     * How every node stands, by plan and in the plan's order; a plan as a whole stands where its objective does. A link to a
     * plan or node that is not there adds nothing, and so does a measure without a light.
     *
     * @param links that hold, in any order
     * @param lights of measures by key
     */
    public static Map<String, Map<NodeRef, NodeRollup>> of(
            Collection<PlanDocument> plans, Collection<LinkView> links, Map<String, Light> lights) {
        List<PlanTree> trees = PlanTree.all(plans, links);
        Map<String, NodeRollup> states = states(trees, lights.values());
        Map<String, Map<NodeRef, NodeRollup>> rolled = new LinkedHashMap<>();
        trees.forEach(tree -> rolled.put(tree.planKey(), nodes(tree, states)));
        return rolled;
    }

    /** How all nodes, and the measures they rest on, stand by address. */
    static Map<String, NodeRollup> states(Collection<PlanTree> trees, Collection<Light> lights) {
        Set<String> ids = new HashSet<>();
        Set<String> measures = new HashSet<>();
        trees.forEach(tree -> {
            ids.addAll(tree.ids());
            measures.addAll(tree.measures());
        });
        Map<String, NodeRollup> fresh = new HashMap<>();
        lights.stream()
                .filter(light -> measures.contains(light.measureKey()))
                .forEach(light -> fresh.put(light.measureKey(), Recomputation.leaf(light)));
        List<Edge> edges = trees.stream().flatMap(tree -> tree.edges().stream()).toList();
        return Recomputation.of(edges, Map.of(), fresh, ids);
    }

    private static Map<NodeRef, NodeRollup> nodes(PlanTree tree, Map<String, NodeRollup> states) {
        Map<NodeRef, NodeRollup> nodes = new LinkedHashMap<>();
        tree.nodes().forEach(node -> nodes.put(node, requireNonNull(states.get(Address.of(tree.planKey(), node)))));
        return Collections.unmodifiableMap(nodes);
    }
}
