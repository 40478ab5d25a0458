package dev.lodestar.plan.document;

import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a plan as the JSON that {@link PlanDocumentReader} reads: the same plan gives the same bytes, and reading them
 * gives the same plan. What is not filled in is left out.
 */
public final class PlanDocumentWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private PlanDocumentWriter() {}

    /** The document as text, on one line. */
    public static String text(PlanDocument plan) {
        return JSON.writeValueAsString(json(plan));
    }

    /** The document as a tree. */
    public static ObjectNode json(PlanDocument plan) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", plan.key());
        json.put("name", plan.name());
        json.put("unitKey", plan.unitKey());
        json.put("year", plan.year());
        put(json, "owner", plan.owner());
        json.putObject("objective").put("text", plan.objective().text());
        ArrayNode goals = json.putArray("goals");
        plan.goals().forEach(goal -> write(goals.addObject(), goal));
        ArrayNode strategies = json.putArray("strategies");
        plan.strategies().forEach(strategy -> write(strategies.addObject(), strategy));
        return json;
    }

    private static void write(ObjectNode json, Goal goal) {
        json.put("key", goal.key());
        json.put("name", goal.name());
        put(json, "owner", goal.owner());
        put(json, "measure", goal.measure());
        put(json, goal.weight());
        put(json, goal.labels());
    }

    private static void write(ObjectNode json, Strategy strategy) {
        json.put("key", strategy.key());
        json.put("name", strategy.name());
        put(json, "owner", strategy.owner());
        ArrayNode serves = json.putArray("serves");
        strategy.serves().forEach(serves::add);
        put(json, strategy.weight());
        if (strategy.enabling()) {
            json.put("enabling", true);
        }
        put(json, strategy.labels());
        ArrayNode measures = json.putArray("measures");
        strategy.measures().forEach(measure -> write(measures.addObject(), measure));
        ArrayNode actions = json.putArray("actions");
        strategy.actions().forEach(action -> write(actions.addObject(), action));
    }

    private static void write(ObjectNode json, MeasureRef measure) {
        json.put("measure", measure.measure());
        put(json, measure.weight());
    }

    private static void write(ObjectNode json, Action action) {
        json.put("key", action.key());
        json.put("name", action.name());
        put(json, "owner", action.owner());
        if (action.start() != null) {
            json.put("start", action.start().toString());
        }
        if (action.deadline() != null) {
            json.put("deadline", action.deadline().toString());
        }
        json.put("progress", action.progress());
        put(json, action.labels());
    }

    private static void put(ObjectNode json, String field, String value) {
        if (!value.isEmpty()) {
            json.put(field, value);
        }
    }

    private static void put(ObjectNode json, List<String> labels) {
        if (!labels.isEmpty()) {
            labels.forEach(json.putArray("labels")::add);
        }
    }

    private static void put(ObjectNode json, @Nullable BigDecimal weight) {
        if (weight != null) {
            json.put("weight", weight);
        }
    }
}
