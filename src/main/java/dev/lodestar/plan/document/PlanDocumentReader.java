package dev.lodestar.plan.document;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Key;
import dev.lodestar.plan.document.JsonFields.Item;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Objective;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads a plan sent as JSON. Its form is checked strictly; what is merely not filled in yet is let through, because a
 * draft may be unfinished, and is asked for on publishing.
 */
public final class PlanDocumentReader {

    /** How many goals, strategies, measures and actions a plan has at most. */
    public static final int MOST_NODES = 2_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_OBJECTIVE = 500;
    private static final int MOST_SERVED = 100;
    private static final int MOST_LABELS = 10;
    private static final int LONGEST_LABEL = 40;
    private static final Set<String> PLAN =
            fields("key", "name", "unitKey", "year", "owner", "objective", "goals", "strategies");
    private static final Set<String> OBJECTIVE = fields("text");
    private static final Set<String> GOAL = fields("key", "name", "owner", "measure", "weight", "labels");
    private static final Set<String> STRATEGY =
            fields("key", "name", "owner", "serves", "weight", "enabling", "labels", "measures", "actions");
    private static final Set<String> MEASURE = fields("measure", "weight");
    private static final Set<String> ACTION = fields("key", "name", "owner", "start", "deadline", "progress", "labels");

    private final Problems problems = new Problems();

    private PlanDocumentReader() {}

    /**
     * Reads the document of the plan with this key.
     *
     * @throws InvalidInputException naming every field that is unknown, missing, of the wrong type or form, a duplicate or
     *     a reference to nowhere
     */
    public static PlanDocument read(String key, JsonNode document) {
        refuseTooLarge(document);
        PlanDocumentReader reader = new PlanDocumentReader();
        PlanDocument plan = reader.plan(key, document);
        reader.problems.refuseIfAny();
        return plan;
    }

    private static void refuseTooLarge(JsonNode document) {
        int nodes = document.path("goals").size();
        for (JsonNode strategy : document.path("strategies")) {
            nodes += 1
                    + strategy.path("measures").size()
                    + strategy.path("actions").size();
        }
        if (nodes > MOST_NODES) {
            throw new InvalidInputException(
                    document.path("goals").size() > MOST_NODES ? "/goals" : "/strategies",
                    "limit.nodes",
                    "A plan has at most " + MOST_NODES + " goals, strategies, measures and actions together; these are "
                            + nodes);
        }
    }

    private PlanDocument plan(String key, JsonNode document) {
        JsonFields fields = new JsonFields(document, "", problems, PLAN);
        String ownKey = fields.key("key");
        if (!ownKey.isEmpty() && !ownKey.equals(key)) {
            problems.add("/key", "key.mismatch", "The address says " + key + "; make both the same");
        }
        List<Goal> goals = fields.items("goals", MOST_NODES, this::goal);
        List<Strategy> strategies = fields.items("strategies", MOST_NODES, this::strategy);
        PlanDocument plan = new PlanDocument(
                ownKey,
                fields.name("name", LONGEST_NAME),
                fields.key("unitKey"),
                fields.whole("year", 2000, 2100, null),
                fields.reference("owner"),
                objective(fields.child("objective")),
                goals,
                strategies);
        refuseDuplicates(plan);
        refuseDangling(plan);
        return plan;
    }

    private Objective objective(JsonNode objective) {
        if (objective.isMissingNode()) {
            return new Objective("");
        }
        if (objective.isArray()) {
            problems.add("/objective", "objective.one", "A plan has exactly one objective; send an object with text");
            return new Objective("");
        }
        return new Objective(
                new JsonFields(objective, "/objective", problems, OBJECTIVE).text("text", LONGEST_OBJECTIVE));
    }

    private Goal goal(Item item) {
        JsonFields fields = new JsonFields(item.node(), item.pointer(), problems, GOAL);
        return new Goal(
                fields.key("key"),
                fields.name("name", LONGEST_NAME),
                fields.reference("owner"),
                fields.reference("measure"),
                fields.weight("weight"),
                labels(fields));
    }

    private Strategy strategy(Item item) {
        JsonFields fields = new JsonFields(item.node(), item.pointer(), problems, STRATEGY);
        return new Strategy(
                fields.key("key"),
                fields.name("name", LONGEST_NAME),
                fields.reference("owner"),
                fields.items("serves", MOST_SERVED, this::served),
                fields.weight("weight"),
                fields.flag("enabling"),
                labels(fields),
                fields.items("measures", MOST_NODES, this::measure),
                fields.items("actions", MOST_NODES, this::action));
    }

    private String served(Item item) {
        if (item.node().isString() && Key.isValid(item.node().stringValue())) {
            return item.node().stringValue();
        }
        problems.add(item.pointer(), "key.form", "Send the key of a goal");
        return "";
    }

    private MeasureRef measure(Item item) {
        JsonFields fields = new JsonFields(item.node(), item.pointer(), problems, MEASURE);
        return new MeasureRef(fields.key("measure"), fields.weight("weight"));
    }

    private Action action(Item item) {
        JsonFields fields = new JsonFields(item.node(), item.pointer(), problems, ACTION);
        return new Action(
                fields.key("key"),
                fields.name("name", LONGEST_NAME),
                fields.reference("owner"),
                fields.day("start"),
                fields.day("deadline"),
                fields.whole("progress", 0, 100, 0),
                labels(fields));
    }

    private List<String> labels(JsonFields fields) {
        List<String> labels = fields.items("labels", MOST_LABELS, this::label);
        refuseDuplicates(labels, Function.identity(), fields.at("labels"), "", new HashSet<>());
        return labels;
    }

    private String label(Item item) {
        String text = item.node().stringValue("").strip();
        if (!PlainText.filled(text) || text.length() > LONGEST_LABEL || PlainText.hides(text)) {
            problems.add(item.pointer(), "label.form", "A label has 1 to " + LONGEST_LABEL + " visible characters");
            return "";
        }
        return text;
    }

    private void refuseDuplicates(PlanDocument plan) {
        refuseDuplicates(plan.goals(), Goal::key, "/goals", "/key", new HashSet<>());
        refuseDuplicates(plan.strategies(), Strategy::key, "/strategies", "/key", new HashSet<>());
        Set<String> actions = new HashSet<>();
        for (int i = 0; i < plan.strategies().size(); i++) {
            Strategy strategy = plan.strategies().get(i);
            String at = "/strategies/" + i;
            refuseDuplicates(strategy.measures(), MeasureRef::measure, at + "/measures", "/measure", new HashSet<>());
            refuseDuplicates(strategy.actions(), Action::key, at + "/actions", "/key", actions);
            refuseDuplicates(strategy.serves(), Function.identity(), at + "/serves", "", new HashSet<>());
        }
    }

    private <T> void refuseDuplicates(
            List<T> items, Function<T, String> keyOf, String at, String field, Set<String> seen) {
        for (int i = 0; i < items.size(); i++) {
            String key = keyOf.apply(items.get(i));
            if (!key.isEmpty() && !seen.add(key)) {
                problems.add(at + "/" + i + field, "key.duplicate", key + " is already used before; use each key once");
            }
        }
    }

    private void refuseDangling(PlanDocument plan) {
        Set<String> goals = plan.goals().stream().map(Goal::key).collect(Collectors.toSet());
        for (int i = 0; i < plan.strategies().size(); i++) {
            List<String> serves = plan.strategies().get(i).serves();
            for (int j = 0; j < serves.size(); j++) {
                if (!serves.get(j).isEmpty() && !goals.contains(serves.get(j))) {
                    problems.add(
                            "/strategies/" + i + "/serves/" + j,
                            "goal.unknown",
                            "The plan has no goal " + serves.get(j));
                }
            }
        }
    }

    private static Set<String> fields(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }
}
