package dev.lodestar.plan.document;

import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan as a list of nodes with their fields as text, to compare two plans node by node. */
final class FlatPlan {

    private final Map<NodeRef, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<NodeRef>> lists = new LinkedHashMap<>();

    /** A node; {@code parent} is the strategy of a measure or an action. */
    record Node(NodeRef ref, String name, @Nullable String parent, int index, Map<String, String> fields) {}

    private FlatPlan() {}

    static FlatPlan of(PlanDocument plan) {
        FlatPlan flat = new FlatPlan();
        Map<String, String> own = new LinkedHashMap<>();
        own.put("name", plan.name());
        own.put("unitKey", plan.unitKey());
        own.put("year", Integer.toString(plan.year()));
        own.put("owner", plan.owner());
        flat.nodes.put(NodeRef.PLAN, new Node(NodeRef.PLAN, plan.name(), null, 0, own));
        Map<String, String> objective = new LinkedHashMap<>();
        objective.put("text", plan.objective().text());
        flat.nodes.put(
                NodeRef.OBJECTIVE, new Node(NodeRef.OBJECTIVE, plan.objective().text(), null, 0, objective));
        plan.goals().forEach(goal -> flat.add("goals", null, NodeRef.goal(goal.key()), goal.name(), fields(goal)));
        plan.strategies().forEach(flat::add);
        return flat;
    }

    private void add(Strategy strategy) {
        String key = strategy.key();
        add("strategies", null, NodeRef.strategy(key), strategy.name(), fields(strategy));
        for (MeasureRef measure : strategy.measures()) {
            Map<String, String> fields = new LinkedHashMap<>();
            put(fields, "weight", weight(measure.weight()));
            add("measures/" + key, key, NodeRef.measure(key, measure.measure()), measure.measure(), fields);
        }
        for (Action action : strategy.actions()) {
            add("actions/" + key, key, NodeRef.action(action.key()), action.name(), fields(action));
        }
    }

    private void add(String list, @Nullable String parent, NodeRef ref, String name, Map<String, String> fields) {
        List<NodeRef> siblings = lists.computeIfAbsent(list, first -> new ArrayList<>());
        nodes.put(ref, new Node(ref, name, parent, siblings.size(), fields));
        siblings.add(ref);
    }

    Map<NodeRef, Node> nodes() {
        return nodes;
    }

    /** The nodes of each list in order, by the name of the list. */
    Map<String, List<NodeRef>> lists() {
        return lists;
    }

    private static Map<String, String> fields(Goal goal) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "name", goal.name());
        put(fields, "owner", goal.owner());
        put(fields, "measure", goal.measure());
        put(fields, "weight", weight(goal.weight()));
        put(fields, "labels", String.join(", ", goal.labels()));
        return fields;
    }

    private static Map<String, String> fields(Strategy strategy) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "name", strategy.name());
        put(fields, "owner", strategy.owner());
        put(fields, "serves", String.join(", ", strategy.serves()));
        put(fields, "weight", weight(strategy.weight()));
        put(fields, "enabling", strategy.enabling() ? "true" : "");
        put(fields, "labels", String.join(", ", strategy.labels()));
        return fields;
    }

    private static Map<String, String> fields(Action action) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "name", action.name());
        put(fields, "owner", action.owner());
        put(fields, "start", action.start() == null ? "" : action.start().toString());
        put(
                fields,
                "deadline",
                action.deadline() == null ? "" : action.deadline().toString());
        put(fields, "progress", Integer.toString(action.progress()));
        put(fields, "labels", String.join(", ", action.labels()));
        return fields;
    }

    private static void put(Map<String, String> fields, String field, String value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
    }

    private static String weight(@Nullable BigDecimal weight) {
        return weight == null ? "" : weight.toPlainString();
    }
}
