package dev.lodestar.rollup;

import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.LinkView;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.NodeRollup.Child;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the roll-up of plans without circles is, word by word: each node asks those below it, again and again. */
record Definition(Map<String, PlanDocument> plans, Collection<LinkView> links, Map<String, Light> lights) {

    Map<String, Map<NodeRef, NodeRollup>> all() {
        Map<String, Map<NodeRef, NodeRollup>> all = new LinkedHashMap<>();
        plans.values().forEach(plan -> all.put(plan.key(), nodes(plan)));
        return all;
    }

    private Map<NodeRef, NodeRollup> nodes(PlanDocument plan) {
        Map<NodeRef, NodeRollup> nodes = new LinkedHashMap<>();
        nodes.put(NodeRef.OBJECTIVE, objective(plan));
        plan.goals().forEach(goal -> nodes.put(NodeRef.goal(goal.key()), goal(plan, goal)));
        for (Strategy strategy : plan.strategies()) {
            nodes.put(NodeRef.strategy(strategy.key()), strategy(plan, strategy));
            strategy.actions().stream()
                    .filter(action -> isTakenUp(plan, action))
                    .forEach(action -> nodes.put(NodeRef.action(action.key()), action(plan, action)));
        }
        return nodes;
    }

    private NodeRollup objective(PlanDocument plan) {
        List<Child> children = new ArrayList<>();
        plan.goals().forEach(goal -> children.add(Child.of(goal(plan, goal), goal.weight())));
        plan.strategies().forEach(strategy -> children.add(Child.of(strategy(plan, strategy), strategy.weight())));
        return NodeRollup.of(children);
    }

    private NodeRollup goal(PlanDocument plan, Goal goal) {
        List<Child> children = new ArrayList<>();
        measure(goal.measure(), null, children);
        for (LinkView link : down(plan, NodeRef.goal(goal.key()), LinkKind.GOAL_CONTRIBUTION)) {
            PlanDocument child = plans.get(link.childPlan());
            if (child != null) {
                child.goals().stream()
                        .filter(other -> other.key().equals(link.childNode().key()))
                        .forEach(other -> children.add(Child.of(goal(child, other), link.weight())));
            }
        }
        return NodeRollup.of(children);
    }

    private NodeRollup strategy(PlanDocument plan, Strategy strategy) {
        List<Child> children = new ArrayList<>();
        strategy.measures().forEach(measure -> measure(measure.measure(), measure.weight(), children));
        for (LinkView link : down(plan, NodeRef.strategy(strategy.key()), LinkKind.STRATEGY_OBJECTIVE)) {
            PlanDocument child = plans.get(link.childPlan());
            if (child != null) {
                children.add(Child.of(objective(child), link.weight()));
            }
        }
        strategy.actions().stream()
                .filter(action -> isTakenUp(plan, action))
                .forEach(action -> children.add(Child.of(action(plan, action), null)));
        return NodeRollup.of(children);
    }

    private NodeRollup action(PlanDocument plan, Action action) {
        List<Child> children = new ArrayList<>();
        for (LinkView link : down(plan, NodeRef.action(action.key()), LinkKind.ACTION_STRATEGY)) {
            PlanDocument child = plans.get(link.childPlan());
            if (child != null) {
                child.strategies().stream()
                        .filter(other -> other.key().equals(link.childNode().key()))
                        .forEach(other -> children.add(Child.of(strategy(child, other), link.weight())));
            }
        }
        return NodeRollup.of(children);
    }

    private boolean isTakenUp(PlanDocument plan, Action action) {
        return !down(plan, NodeRef.action(action.key()), LinkKind.ACTION_STRATEGY)
                .isEmpty();
    }

    private List<LinkView> down(PlanDocument plan, NodeRef node, LinkKind kind) {
        return links.stream()
                .filter(link -> link.kind() == kind
                        && link.parentPlan().equals(plan.key())
                        && link.parentNode().equals(node))
                .toList();
    }

    private void measure(String key, BigDecimal weight, List<Child> children) {
        Light light = lights.get(key);
        if (light != null) {
            children.add(Child.of(light, weight));
        }
    }
}
