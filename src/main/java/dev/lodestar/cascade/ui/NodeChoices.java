package dev.lodestar.cascade.ui;

import dev.lodestar.cascade.LinkKind;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The nodes of a plan that a link may be tied to, with what they are called. */
final class NodeChoices {

    private final PlanDocument plan;
    private final Map<String, String> measures;

    /** @param measures names of measures by key */
    NodeChoices(PlanDocument plan, Map<String, String> measures) {
        this.plan = plan;
        this.measures = measures;
    }

    /** A node to choose. */
    record Choice(NodeRef node, String name) {}

    /** Where a link of this kind may begin. */
    List<Choice> parents(LinkKind kind) {
        return switch (kind) {
            case STRATEGY_OBJECTIVE -> strategies();
            case ACTION_STRATEGY -> actions();
            case GOAL_CONTRIBUTION -> goals();
            case MEASURE_GOAL ->
                Stream.concat(goals().stream(), measures().stream()).toList();
        };
    }

    /** Where a link of this kind may end. */
    List<Choice> children(LinkKind kind) {
        return switch (kind) {
            case STRATEGY_OBJECTIVE ->
                List.of(new Choice(NodeRef.OBJECTIVE, plan.objective().text()));
            case ACTION_STRATEGY -> strategies();
            case MEASURE_GOAL, GOAL_CONTRIBUTION -> goals();
        };
    }

    /** The measure that a goal or a measure of a strategy stands for. */
    Optional<String> measureOf(NodeRef node) {
        return switch (node.kind()) {
            case MEASURE -> Optional.of(node.key());
            case GOAL ->
                plan.goals().stream()
                        .filter(goal -> goal.key().equals(node.key()))
                        .map(Goal::measure)
                        .findFirst();
            case PLAN, OBJECTIVE, STRATEGY, ACTION -> Optional.empty();
        };
    }

    private List<Choice> goals() {
        List<Choice> goals = new ArrayList<>();
        for (Goal goal : plan.goals()) {
            goals.add(new Choice(NodeRef.goal(goal.key()), "G" + (goals.size() + 1) + " " + goal.name()));
        }
        return goals;
    }

    private List<Choice> strategies() {
        List<Choice> strategies = new ArrayList<>();
        for (Strategy strategy : plan.strategies()) {
            strategies.add(new Choice(
                    NodeRef.strategy(strategy.key()), "S" + (strategies.size() + 1) + " " + strategy.name()));
        }
        return strategies;
    }

    private List<Choice> actions() {
        return plan.strategies().stream()
                .flatMap(strategy -> strategy.actions().stream())
                .map(action -> new Choice(NodeRef.action(action.key()), action.name()))
                .toList();
    }

    private List<Choice> measures() {
        return plan.strategies().stream()
                .flatMap(strategy -> strategy.measures().stream()
                        .map(measure -> new Choice(
                                NodeRef.measure(strategy.key(), measure.measure()),
                                measures.getOrDefault(measure.measure(), measure.measure()))))
                .toList();
    }
}
