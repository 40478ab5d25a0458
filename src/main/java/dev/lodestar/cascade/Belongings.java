package dev.lodestar.cascade;

import dev.lodestar.cascade.Link.Node;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What in the published plans is a person's. */
final class Belongings {

    private final String person;
    private final Map<String, List<Node>> places = new HashMap<>();
    private final Set<String> measuresOfGoals = new HashSet<>();
    private final List<OwnedAction> actions = new ArrayList<>();

    Belongings(Landscape landscape, String person) {
        this.person = person;
        landscape.plans().keySet().forEach(plan -> add(landscape.document(plan).orElseThrow()));
    }

    /** An action and where it is. */
    record OwnedAction(Action action, Node node) {}

    /** The measures that carry goals the person owns. */
    Set<String> measuresOfGoals() {
        return measuresOfGoals;
    }

    /** The goals that a measure carries and the strategies that it tracks, the latter as their measures. */
    List<Node> placesOf(String measure) {
        return places.getOrDefault(measure, List.of());
    }

    List<OwnedAction> actions() {
        return actions;
    }

    private void add(PlanDocument plan) {
        plan.goals().forEach(goal -> {
            place(goal.measure(), new Node(plan.key(), NodeRef.goal(goal.key())));
            if (goal.owner().equals(person)) {
                measuresOfGoals.add(goal.measure());
            }
        });
        plan.strategies().forEach(strategy -> {
            strategy.measures()
                    .forEach(measure -> place(
                            measure.measure(),
                            new Node(plan.key(), NodeRef.measure(strategy.key(), measure.measure()))));
            strategy.actions().stream()
                    .filter(action -> action.owner().equals(person))
                    .forEach(action ->
                            actions.add(new OwnedAction(action, new Node(plan.key(), NodeRef.action(action.key())))));
        });
    }

    private void place(String measure, Node node) {
        places.computeIfAbsent(measure, key -> new ArrayList<>()).add(node);
    }
}
