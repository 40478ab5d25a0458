package dev.lodestar.cascade;

import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan that tests write in a few words; every owner is li-ming unless another is named. */
final class PlanSketch {

    private static final String OWNER = "li-ming";

    private final ObjectNode plan = JsonMapper.shared().createObjectNode();
    private final ArrayNode goals;
    private final ArrayNode strategies;

    private PlanSketch(String key, String unit, int year) {
        plan.put("key", key)
                .put("name", "Plan " + key)
                .put("unitKey", unit)
                .put("year", year)
                .put("owner", OWNER)
                .putObject("objective")
                .put("text", "Objective of " + key);
        goals = plan.putArray("goals");
        strategies = plan.putArray("strategies");
    }

    static PlanSketch of(String key, String unit) {
        return new PlanSketch(key, unit, 2026);
    }

    static PlanSketch of(String key, String unit, int year) {
        return new PlanSketch(key, unit, year);
    }

    PlanSketch owner(String owner) {
        plan.put("owner", owner);
        return this;
    }

    PlanSketch objective(String text) {
        plan.putObject("objective").put("text", text);
        return this;
    }

    PlanSketch goal(String key, String measure) {
        return goal(key, "Goal " + key, measure);
    }

    PlanSketch goal(String key, String name, String measure) {
        goals.addObject().put("key", key).put("name", name).put("owner", OWNER).put("measure", measure);
        return this;
    }

    PlanSketch strategy(String key, String... serves) {
        return strategyNamed(key, "Strategy " + key, serves);
    }

    PlanSketch strategyNamed(String key, String name, String... serves) {
        ObjectNode strategy = strategies.addObject();
        strategy.put("key", key).put("name", name).put("owner", OWNER);
        ArrayNode served = strategy.putArray("serves");
        for (String goal : serves) {
            served.add(goal);
        }
        strategy.putArray("measures");
        strategy.putArray("actions");
        return this;
    }

    /** A measure of the strategy named last. */
    PlanSketch measure(String measure) {
        last().withArray("measures").addObject().put("measure", measure);
        return this;
    }

    /** An action of the strategy named last, in the first half of 2026. */
    PlanSketch action(String key) {
        return action(key, "Action " + key, OWNER, "2026-01-10", "2026-06-30", 0);
    }

    PlanSketch action(String key, String name, String owner, String start, String deadline, int progress) {
        last().withArray("actions")
                .addObject()
                .put("key", key)
                .put("name", name)
                .put("owner", owner)
                .put("start", start)
                .put("deadline", deadline)
                .put("progress", progress);
        return this;
    }

    String key() {
        return plan.path("key").stringValue("");
    }

    ObjectNode json() {
        return plan;
    }

    PlanDocument document() {
        return PlanDocumentReader.read(key(), plan);
    }

    private ObjectNode last() {
        return (ObjectNode) strategies.get(strategies.size() - 1);
    }
}
