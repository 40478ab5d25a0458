package dev.lodestar.history;

import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.Rollup;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a node of a plan is called and stands. Actions have deadlines instead, and a measure without a light says nothing. */
record Standing(String name, LightStatus status) {

    /** Every node that has a status, in the order of the plan. */
    static Map<NodeRef, Standing> of(PlanDocument document, Map<String, Light> lights) {
        Rollup rollup = Rollup.of(document, lights);
        Map<NodeRef, Standing> standings = new LinkedHashMap<>();
        put(standings, NodeRef.PLAN, document.name(), rollup.plan());
        for (Goal goal : document.goals()) {
            put(standings, NodeRef.goal(goal.key()), goal.name(), rollup.goals().get(goal.key()));
        }
        for (Strategy strategy : document.strategies()) {
            put(
                    standings,
                    NodeRef.strategy(strategy.key()),
                    strategy.name(),
                    rollup.strategies().get(strategy.key()));
            for (MeasureRef measure : strategy.measures()) {
                Light light = lights.get(measure.measure());
                if (light != null) {
                    standings.put(
                            NodeRef.measure(strategy.key(), measure.measure()),
                            new Standing(light.name(), light.status()));
                }
            }
        }
        return standings;
    }

    private static void put(Map<NodeRef, Standing> standings, NodeRef node, String name, @Nullable NodeRollup rollup) {
        if (rollup != null) {
            standings.put(node, new Standing(name, rollup.status()));
        }
    }
}
