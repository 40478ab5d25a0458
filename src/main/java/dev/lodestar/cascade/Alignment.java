package dev.lodestar.cascade;

import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What in a plan does not hang together with the plans around it, and why. */
final class Alignment {

    private final Map<NodeRef, Set<MapFlag>> flags = new HashMap<>();
    private final Landscape landscape;
    private final PlanDocument plan;

    private Alignment(Landscape landscape, PlanDocument plan) {
        this.landscape = landscape;
        this.plan = plan;
    }

    /**
     * The flags of the nodes that have any.
     *
     * @param up links that hold to the plan
     * @param down links that hold from the plan
     * @param asked the links along which a proposal waits for an answer
     */
    static Map<NodeRef, Set<MapFlag>> of(
            Landscape landscape, PlanDocument plan, List<LinkView> up, List<LinkView> down, Collection<Long> asked) {
        Alignment alignment = new Alignment(landscape, plan);
        alignment.goals(up);
        alignment.strategies(down);
        up.stream().filter(landscape::isBroken).forEach(link -> alignment.flag(link.childNode(), MapFlag.BROKEN));
        down.stream().filter(landscape::isBroken).forEach(link -> alignment.flag(link.parentNode(), MapFlag.BROKEN));
        up.stream()
                .filter(link -> asked.contains(link.id()))
                .forEach(link -> alignment.flag(link.childNode(), MapFlag.PROPOSAL));
        return alignment.flags;
    }

    /** How many of the nodes have the flag. */
    static int count(Map<NodeRef, Set<MapFlag>> flags, MapFlag flag) {
        return (int) flags.values().stream().filter(some -> some.contains(flag)).count();
    }

    private void goals(List<LinkView> up) {
        Set<String> served = plan.strategies().stream()
                .flatMap(strategy -> strategy.serves().stream())
                .collect(Collectors.toSet());
        Set<NodeRef> linked = up.stream().map(LinkView::childNode).collect(Collectors.toSet());
        Set<String> inherited = up.stream()
                .filter(link -> link.kind() == LinkKind.STRATEGY_OBJECTIVE)
                .flatMap(link -> measures(link).stream())
                .collect(Collectors.toSet());
        for (Goal goal : plan.goals()) {
            NodeRef node = NodeRef.goal(goal.key());
            boolean hangs = up.isEmpty() || linked.contains(node) || inherited.contains(goal.measure());
            if (!hangs || !served.contains(goal.key())) {
                flag(node, MapFlag.ORPHAN);
            }
        }
    }

    /** A strategy that became the plan's objective hands its measures down as goals. */
    private Set<String> measures(LinkView link) {
        return landscape
                .document(link.parentPlan())
                .map(parent -> parent.strategies().stream()
                        .filter(strategy ->
                                strategy.key().equals(link.parentNode().key()))
                        .flatMap(strategy -> strategy.measures().stream())
                        .map(MeasureRef::measure)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private void strategies(List<LinkView> down) {
        Set<String> taken = new HashSet<>();
        for (LinkView link : down) {
            NodeRef node = link.parentNode();
            String key = node.kind() == NodeKind.STRATEGY ? node.key() : landscape.strategyOf(plan.key(), node);
            if (key != null) {
                taken.add(key);
            }
        }
        for (Strategy strategy : plan.strategies()) {
            boolean left = !taken.isEmpty() && !taken.contains(strategy.key());
            if (left || strategy.measures().isEmpty() && strategy.actions().isEmpty()) {
                flag(NodeRef.strategy(strategy.key()), MapFlag.UNSERVED);
            }
        }
    }

    private void flag(NodeRef node, MapFlag flag) {
        flags.computeIfAbsent(node, unflagged -> new HashSet<>()).add(flag);
    }
}
