package dev.lodestar.cascade;

import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is published of a tenant's plans at one moment, and where to find it. */
final class Landscape {

    private final Map<String, PlanSummary> plans = new LinkedHashMap<>();
    private final Map<String, PlanDocument> documents;
    private final Map<String, Contents> contents = new HashMap<>();
    private final Map<String, String> measures;

    Landscape(List<PlanSummary> plans, Map<String, PlanDocument> documents) {
        this(plans, documents, Map.of());
    }

    /** @param measures what measures are called; those that are not in it are called by their keys */
    Landscape(List<PlanSummary> plans, Map<String, PlanDocument> documents, Map<String, String> measures) {
        this.measures = measures;
        plans.stream()
                .filter(plan -> documents.containsKey(plan.key()))
                .forEach(plan -> this.plans.put(plan.key(), plan));
        this.documents = documents;
    }

    /** The plans by key, the newest year first. */
    Map<String, PlanSummary> plans() {
        return plans;
    }

    Optional<PlanSummary> plan(String key) {
        return Optional.ofNullable(plans.get(key));
    }

    Optional<PlanDocument> document(String key) {
        return Optional.ofNullable(documents.get(key));
    }

    boolean has(String plan, NodeRef node) {
        return contents(plan).names.containsKey(node);
    }

    boolean isBroken(LinkView link) {
        return !has(link.parentPlan(), link.parentNode()) || !has(link.childPlan(), link.childNode());
    }

    /** What a node is called; what is gone by its address. */
    String name(String plan, NodeRef node) {
        String name = contents(plan).names.getOrDefault(node, node.toString());
        return node.kind() == NodeKind.MEASURE ? measures.getOrDefault(node.key(), name) : name;
    }

    String planName(String plan) {
        return plan(plan).map(PlanSummary::name).orElse(plan);
    }

    /** The key of the strategy that a measure or an action belongs to; null for others and for what is gone. */
    @Nullable
    String strategyOf(String plan, NodeRef node) {
        return node.kind() == NodeKind.MEASURE
                ? node.strategy()
                : contents(plan).strategies.get(node);
    }

    NamedLink named(LinkView link) {
        return new NamedLink(
                link,
                planName(link.parentPlan()),
                name(link.parentPlan(), link.parentNode()),
                planName(link.childPlan()),
                name(link.childPlan(), link.childNode()),
                isBroken(link));
    }

    private Contents contents(String plan) {
        return contents.computeIfAbsent(plan, key -> new Contents(documents.get(key)));
    }

    /** The nodes of a plan, with what they are called and the strategies that actions belong to. */
    private static final class Contents {

        private final Map<NodeRef, String> names = new HashMap<>();
        private final Map<NodeRef, String> strategies = new HashMap<>();

        Contents(@Nullable PlanDocument plan) {
            if (plan == null) {
                return;
            }
            names.put(NodeRef.PLAN, plan.name());
            names.put(NodeRef.OBJECTIVE, plan.objective().text());
            for (Goal goal : plan.goals()) {
                names.put(NodeRef.goal(goal.key()), goal.name());
            }
            plan.strategies().forEach(this::add);
        }

        private void add(Strategy strategy) {
            names.put(NodeRef.strategy(strategy.key()), strategy.name());
            strategy.measures()
                    .forEach(measure ->
                            names.put(NodeRef.measure(strategy.key(), measure.measure()), measure.measure()));
            strategy.actions().forEach(action -> {
                NodeRef node = NodeRef.action(action.key());
                names.put(node, action.name());
                strategies.put(node, strategy.key());
            });
        }
    }
}
