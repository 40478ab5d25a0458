package dev.lodestar.rollup;

import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.LinkView;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a plan that are rolled up, and what each is rolled up from. The objective rests on goals and strategies; a
 * goal on its measure and the goals that contribute to it; a strategy on its measures, the plans that took it for their
 * objective, and those of its actions that became somebody's strategy; such an action on these strategies. An action that
 * nobody took up has a deadline in place of a status and is no node. A measure that parent and child both look at is
 * counted where it stands, so the link between them adds nothing.
 *
 * @param nodes in the plan's order, the objective first
 * @param edges in the order of their children
 */
record PlanTree(String planKey, List<NodeRef> nodes, List<Edge> edges) {

    /** The tree of a plan under these links, of which only those count that begin in the plan. */
    static PlanTree of(PlanDocument document, Collection<LinkView> links) {
        return all(List.of(document), links).getFirst();
    }

    /** The trees of plans under these links. */
    static List<PlanTree> all(Collection<PlanDocument> documents, Collection<LinkView> links) {
        Map<String, List<LinkView>> down = links.stream().collect(Collectors.groupingBy(LinkView::parentPlan));
        return documents.stream()
                .map(document -> new Growth(document, down.getOrDefault(document.key(), List.of())).tree())
                .toList();
    }

    /** All that can be a node of a plan, in the plan's order. */
    static List<NodeRef> order(PlanDocument document) {
        List<NodeRef> order = new ArrayList<>();
        order.add(NodeRef.OBJECTIVE);
        document.goals().forEach(goal -> order.add(NodeRef.goal(goal.key())));
        for (Strategy strategy : document.strategies()) {
            order.add(NodeRef.strategy(strategy.key()));
            strategy.actions().forEach(action -> order.add(NodeRef.action(action.key())));
        }
        return order;
    }

    /** The addresses of its nodes. */
    Set<String> ids() {
        return nodes.stream()
                .map(node -> Address.of(planKey, node))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The keys of the measures that it rests on. */
    Set<String> measures() {
        return measures(edges);
    }

    static Set<String> measures(Collection<Edge> edges) {
        return edges.stream()
                .map(Edge::child)
                .filter(Address::isMeasure)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static final class Growth {

        private final PlanDocument document;
        private final List<LinkView> links;
        private final List<NodeRef> nodes = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();

        Growth(PlanDocument document, List<LinkView> links) {
            this.document = document;
            this.links = links;
        }

        PlanTree tree() {
            nodes.add(NodeRef.OBJECTIVE);
            document.goals().forEach(this::goal);
            document.strategies().forEach(this::strategy);
            return new PlanTree(document.key(), List.copyOf(nodes), List.copyOf(edges));
        }

        private void goal(Goal goal) {
            NodeRef node = NodeRef.goal(goal.key());
            node(node, NodeRef.OBJECTIVE, goal.weight());
            measure(node, goal.measure(), null);
            linked(node, LinkKind.GOAL_CONTRIBUTION);
        }

        private void strategy(Strategy strategy) {
            NodeRef node = NodeRef.strategy(strategy.key());
            node(node, NodeRef.OBJECTIVE, strategy.weight());
            strategy.measures().forEach(measure -> measure(node, measure.measure(), measure.weight()));
            linked(node, LinkKind.STRATEGY_OBJECTIVE);
            strategy.actions().forEach(action -> action(node, action));
        }

        private void action(NodeRef strategy, Action action) {
            NodeRef node = NodeRef.action(action.key());
            if (links.stream().anyMatch(link -> link.kind() == LinkKind.ACTION_STRATEGY && begins(link, node))) {
                node(node, strategy, null);
                linked(node, LinkKind.ACTION_STRATEGY);
            }
        }

        private void node(NodeRef node, NodeRef parent, @Nullable BigDecimal weight) {
            nodes.add(node);
            edge(parent, Address.of(document.key(), node), weight);
        }

        private void measure(NodeRef parent, String key, @Nullable BigDecimal weight) {
            if (!key.isEmpty()) {
                edge(parent, key, weight);
            }
        }

        private void linked(NodeRef parent, LinkKind kind) {
            links.stream()
                    .filter(link -> link.kind() == kind && begins(link, parent))
                    .forEach(link -> edge(parent, Address.of(link.childPlan(), end(link)), link.weight()));
        }

        private static boolean begins(LinkView link, NodeRef node) {
            return link.parentNode().equals(node);
        }

        /** The plan as a whole stands where its objective does. */
        private static NodeRef end(LinkView link) {
            return link.childNode().kind() == NodeKind.PLAN ? NodeRef.OBJECTIVE : link.childNode();
        }

        private void edge(NodeRef parent, String child, @Nullable BigDecimal weight) {
            edges.add(new Edge(
                    Address.of(document.key(), parent),
                    child,
                    weight == null ? BigDecimal.ONE : weight.stripTrailingZeros()));
        }
    }
}
