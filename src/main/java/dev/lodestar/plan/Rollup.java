package dev.lodestar.plan;

import dev.lodestar.plan.NodeRollup.Child;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a plan stands, from the lights of its measures up. A goal is what its measure is, a strategy rolls up its dashboard
 * measures, the plan its goals and strategies. Actions have deadlines instead of lights and are not rolled up. A measure
 * without a light is not the reader's to see, and is left out as if it were not there.
 *
 * @param plan the whole
 * @param goals by goal key, in the plan's order
 * @param strategies by strategy key, in the plan's order
 */
public record Rollup(NodeRollup plan, Map<String, NodeRollup> goals, Map<String, NodeRollup> strategies) {

    /** Rolls the lights, by measure key, up through the plan. */
    public static Rollup of(PlanDocument document, Map<String, Light> lights) {
        Map<String, NodeRollup> goals = new LinkedHashMap<>();
        Map<String, NodeRollup> strategies = new LinkedHashMap<>();
        List<Child> top = new ArrayList<>();
        for (Goal goal : document.goals()) {
            Light light = lights.get(goal.measure());
            NodeRollup node = NodeRollup.of(light == null ? List.of() : List.of(Child.of(light, null)));
            goals.put(goal.key(), node);
            top.add(Child.of(node, goal.weight()));
        }
        for (Strategy strategy : document.strategies()) {
            NodeRollup node = strategy(strategy, lights);
            strategies.put(strategy.key(), node);
            top.add(Child.of(node, strategy.weight()));
        }
        return new Rollup(
                NodeRollup.of(top), Collections.unmodifiableMap(goals), Collections.unmodifiableMap(strategies));
    }

    private static NodeRollup strategy(Strategy strategy, Map<String, Light> lights) {
        List<Child> children = new ArrayList<>();
        strategy.measures().forEach(measure -> {
            Light light = lights.get(measure.measure());
            if (light != null) {
                children.add(Child.of(light, measure.weight()));
            }
        });
        return NodeRollup.of(children);
    }
}
