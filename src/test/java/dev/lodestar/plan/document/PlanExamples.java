package dev.lodestar.plan.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small plan that breaks no rule, and the world it lives in. */
public final class PlanExamples {

    public static final Set<String> PEOPLE = Set.of("zhang-wei", "li-ming");
    public static final Set<String> UNITS = Set.of("jd-auto", "sales");
    public static final String SOUND = """
            {"key":"car-2026","name":"National Good Car","unitKey":"jd-auto","year":2026,"owner":"zhang-wei",
             "objective":{"text":"Become the first gateway to buying a new-energy car"},
             "goals":[
               {"key":"sold","name":"Cars sold","owner":"zhang-wei","measure":"cars-sold","weight":2.50},
               {"key":"again","name":"Repurchase","owner":"li-ming","measure":"repurchase"}],
             "strategies":[
               {"key":"drive","name":"From screen to test drive","owner":"li-ming","serves":["sold"],
                "measures":[{"measure":"bookings"},{"measure":"conversion","weight":0}],
                "actions":[{"key":"launches","name":"Ten launches","owner":"li-ming",
                            "start":"2026-01-10","deadline":"2026-11-15","progress":70}]},
               {"key":"loop","name":"Close the loop","owner":"zhang-wei","serves":["sold","again"],"weight":3,
                "actions":[{"key":"train","name":"Train stores","owner":"li-ming",
                            "start":"2026-02-01","deadline":"2026-06-30"}]}]}
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private PlanExamples() {}

    public static ObjectNode json() {
        return json(SOUND);
    }

    public static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text);
    }

    /** The sound plan with one place changed: a JSON value, or null to take the place away. */
    public static ObjectNode with(String pointer, String value) {
        ObjectNode plan = json();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = plan.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(last);
            } else {
                object.set(last, JSON.readTree(value));
            }
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last), JSON.readTree(value));
        }
        return plan;
    }

    /** A plan of this many nodes, nearly all of them actions {@code a0}, {@code a1} and so on, which breaks no rule. */
    public static ObjectNode large(int nodes) {
        ObjectNode plan = json();
        int actions = nodes - sound().nodes();
        for (int i = 0; i < actions; i++) {
            ((ArrayNode) plan.at("/strategies/" + i % 2 + "/actions"))
                    .addObject()
                    .put("key", "a" + i)
                    .put("name", "Action " + i)
                    .put("owner", i % 3 == 0 ? "zhang-wei" : "li-ming")
                    .put("start", "2026-02-01")
                    .put("deadline", "2026-06-30");
        }
        return plan;
    }

    public static PlanDocument sound() {
        return PlanDocumentReader.read("car-2026", json());
    }

    public static Map<String, MeasureFacts> facts() {
        return sound().measureKeys().stream().collect(Collectors.toMap(key -> key, PlanExamples::facts));
    }

    public static MeasureFacts facts(String key) {
        return new MeasureFacts(
                key,
                "Name of " + key,
                "cars",
                "li-ming",
                MeasureFacts.Baseline.PRESENT,
                true,
                LocalDate.of(2026, 12, 31));
    }
}
