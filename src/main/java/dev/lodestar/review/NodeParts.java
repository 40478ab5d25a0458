package dev.lodestar.review;

import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.Rollup;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.StrategyPart;
import java.util.List;
import java.util.Map;

/** A plan's goals and strategies as they stand. */
record NodeParts(PlanDocument plan, Rollup rollup, Map<String, Light> lights, People people) {

    /** A goal is what its measure is; one whose measure says nothing has not started. */
    List<GoalPart> goals() {
        return plan.goals().stream()
                .map(goal -> {
                    Light light = lights.get(goal.measure());
                    return new GoalPart(
                            goal.key(),
                            goal.name(),
                            people.person(goal.owner()),
                            goal.measure(),
                            goal.weight(),
                            light == null ? LightStatus.NOT_STARTED : light.status());
                })
                .toList();
    }

    List<StrategyPart> strategies() {
        return plan.strategies().stream()
                .map(strategy -> {
                    NodeRollup node = rollup.strategies().get(strategy.key());
                    return new StrategyPart(
                            strategy.key(),
                            strategy.name(),
                            people.person(strategy.owner()),
                            strategy.serves(),
                            strategy.enabling(),
                            node == null ? LightStatus.NOT_STARTED : node.status(),
                            strategy.measures().stream()
                                    .map(MeasureRef::measure)
                                    .toList(),
                            strategy.actions().stream().map(Action::key).toList());
                })
                .toList();
    }
}
