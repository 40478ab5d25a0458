package dev.lodestar.intake;

import dev.lodestar.intake.PlanSketch.ActionSketch;
import dev.lodestar.intake.PlanSketch.StrategySketch;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Objective;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Makes the plan's document: keys by number, owners who are there. */
final class DraftMaker {

    private final List<String> measures;
    private final Owners owners;

    /** @param measures keys, by their place in the sketch */
    DraftMaker(List<String> measures, Owners owners) {
        this.measures = measures;
        this.owners = owners;
    }

    PlanDocument document(IntakeRequest request) {
        PlanSketch sketch = request.sketch();
        List<Goal> goals = new ArrayList<>();
        for (PlanSketch.GoalSketch goal : sketch.goals()) {
            Integer measure = goal.measure();
            goals.add(new Goal(
                    "g" + (goals.size() + 1),
                    goal.name(),
                    owners.of(goal.owner()),
                    measure == null ? "" : measures.get(measure),
                    null,
                    List.of()));
        }
        List<Strategy> strategies = new ArrayList<>();
        int actions = 0;
        for (StrategySketch strategy : sketch.strategies()) {
            strategies.add(strategy("s" + (strategies.size() + 1), strategy, actions));
            actions += strategy.actions().size();
        }
        return new PlanDocument(
                request.key(),
                request.name(),
                request.unitKey(),
                request.year(),
                request.owner(),
                new Objective(sketch.objective()),
                goals,
                strategies);
    }

    private Strategy strategy(String key, StrategySketch strategy, int before) {
        List<Action> actions = new ArrayList<>();
        for (ActionSketch action : strategy.actions()) {
            actions.add(new Action(
                    "a" + (before + actions.size() + 1),
                    action.name(),
                    owners.of(action.owner()),
                    action.start(),
                    action.due(),
                    action.progress(),
                    List.of()));
        }
        return new Strategy(
                key,
                strategy.name(),
                owners.of(strategy.owner()),
                strategy.serves().stream().map(index -> "g" + (index + 1)).toList(),
                null,
                strategy.enabling(),
                List.of(),
                strategy.measures().stream()
                        .map(index -> new MeasureRef(measures.get(index), null))
                        .toList(),
                actions);
    }
}
