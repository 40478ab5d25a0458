package dev.lodestar.response;

import dev.lodestar.cascade.LinkView;
import dev.lodestar.cascade.Links;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.PlanNode;
import dev.lodestar.plan.PlanNodes;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.NodeRef;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds the measures at the other end of links of the cascade, one link away: of a goal its own, of a strategy, or of one of
 * its actions, those that track it, of an objective those of the plan's goals. Two statements, and no more than
 * {@value #MOST_PLANS} other plans.
 */
@Component
class LinkedMeasures {

    private static final int MOST_PLANS = 20;

    private final Links links;
    private final PlanNodes nodes;

    LinkedMeasures(Links links, PlanNodes nodes) {
        this.links = links;
        this.nodes = nodes;
    }

    /**
     * The keys of the measures, in the order of the links.
     *
     * @param own nodes of the plans that name the measure
     * @param reach plans out of it are left out
     */
    Set<String> of(String measure, List<PlanNode> own, Reach reach) {
        Map<String, Set<NodeRef>> touched = touched(measure, own);
        Set<End> ends = new LinkedHashSet<>();
        for (LinkView link : links.touching(touched.keySet())) {
            if (touched.getOrDefault(link.parentPlan(), Set.of()).contains(link.parentNode())) {
                ends.add(new End(link.childPlan(), link.childNode()));
            }
            if (touched.getOrDefault(link.childPlan(), Set.of()).contains(link.childNode())) {
                ends.add(new End(link.parentPlan(), link.parentNode()));
            }
        }
        Set<String> plans =
                ends.stream().map(End::plan).distinct().limit(MOST_PLANS).collect(Collectors.toSet());
        Map<String, List<PlanNode>> byPlan = plans.isEmpty()
                ? Map.of()
                : nodes.of(plans).stream()
                        .filter(node -> reach.covers(null, node.unitKey()))
                        .collect(Collectors.groupingBy(PlanNode::planKey));
        Set<String> found = new LinkedHashSet<>();
        ends.forEach(end -> found.addAll(at(end.node(), byPlan.getOrDefault(end.plan(), List.of()))));
        found.remove(measure);
        return found;
    }

    /** One end of a link. */
    private record End(String plan, NodeRef node) {}

    /** What of the plans stands for the measure: it itself, the strategies it tracks and their actions, and, for a goal, the objective. */
    private static Map<String, Set<NodeRef>> touched(String measure, List<PlanNode> own) {
        Set<NodeRef> none = Set.of();
        Map<String, Set<NodeRef>> touched = own.stream()
                .filter(node -> node.measure().equals(measure))
                .collect(Collectors.groupingBy(
                        PlanNode::planKey,
                        Collectors.flatMapping(
                                node -> Set.of(node.node(), around(node)).stream(), Collectors.toSet())));
        own.stream()
                .filter(node -> node.node().kind() == NodeKind.ACTION
                        && node.parent() != null
                        && touched.getOrDefault(node.planKey(), none).contains(NodeRef.strategy(node.parent())))
                .forEach(action -> touched.computeIfAbsent(action.planKey(), plan -> new HashSet<>())
                        .add(action.node()));
        return touched;
    }

    private static NodeRef around(PlanNode node) {
        return node.parent() == null ? NodeRef.OBJECTIVE : NodeRef.strategy(node.parent());
    }

    private static Set<String> at(NodeRef end, List<PlanNode> plan) {
        String strategy = end.kind() == NodeKind.STRATEGY ? end.key() : parent(end, plan);
        return plan.stream()
                .filter(node -> !node.measure().isEmpty())
                .filter(node -> switch (end.kind()) {
                    case GOAL, MEASURE -> node.node().equals(end);
                    case STRATEGY, ACTION -> strategy.equals(node.parent());
                    case OBJECTIVE, PLAN -> node.node().kind() == NodeKind.GOAL;
                })
                .map(PlanNode::measure)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The strategy of an action; empty for what has none. */
    private static String parent(NodeRef action, List<PlanNode> plan) {
        return plan.stream()
                .filter(node -> node.node().equals(action) && node.parent() != null)
                .map(node -> String.valueOf(node.parent()))
                .findFirst()
                .orElse("");
    }
}
