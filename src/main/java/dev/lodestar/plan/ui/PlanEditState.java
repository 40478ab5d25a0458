package dev.lodestar.plan.ui;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.plan.DraftView;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.document.EditConflict;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.Pointers;
import dev.lodestar.plan.document.Quality;
import dev.lodestar.plan.document.Thresholds;
import dev.lodestar.uikit.Numbers;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts a draft and what is known about it into the shape in which the editor takes it. */
record PlanEditState(PlanEditWords words) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> WITH_NUMBERS = Set.of(
            "goals.few", "goals.many", "strategies.few", "strategies.many", "strategies.many-enabling", "page.full");

    /** What keeps the draft from being published, each at its node and field. */
    ArrayNode problems(DraftView draft) {
        ArrayNode problems = JSON.arrayNode();
        for (FieldError error : draft.problems()) {
            Pointers.Place place = Pointers.of(draft.document(), error.pointer());
            problems.addObject()
                    .put("node", place.node().toString())
                    .put("field", place.field())
                    .put("text", words.rule(error.code(), error.message()))
                    .put("hard", true);
        }
        return problems;
    }

    ObjectNode quality(DraftView draft, Supplier<Thresholds> thresholds) {
        ObjectNode json = JSON.objectNode();
        json.put("text", score(draft.quality()));
        Thresholds held = held(draft.quality(), thresholds);
        ArrayNode tips = json.putArray("tips");
        for (Quality.Tip tip : draft.quality().tips()) {
            tips.addObject()
                    .put("node", tip.node().toString())
                    .put("field", tip.field())
                    .put("text", tip(tip, draft.document(), held));
        }
        return json;
    }

    /** The tenant's thresholds, read only when a tip names one of them. */
    static Thresholds held(Quality quality, Supplier<Thresholds> thresholds) {
        boolean named = quality.tips().stream().anyMatch(tip -> WITH_NUMBERS.contains(tip.code()));
        return named ? thresholds.get() : Thresholds.METHOD;
    }

    /** The score and how much there is to improve. */
    String score(Quality quality) {
        return words.say("plan.quality.score", quality.score(), quality.tips().size());
    }

    /** A tip in the reader's words, with the numbers that the tenant holds a plan against. */
    String tip(Quality.Tip tip, PlanDocument plan, Thresholds thresholds) {
        if (!WITH_NUMBERS.contains(tip.code())) {
            return words.rule(tip.code(), tip.message());
        }
        int lines = plan.nodes() - plan.strategies().size();
        Object[] values = switch (tip.code()) {
            case "goals.few" -> new Object[] {thresholds.fewestGoals()};
            case "goals.many" -> new Object[] {thresholds.mostGoals()};
            case "strategies.few" -> new Object[] {thresholds.fewestStrategies()};
            case "strategies.many" -> new Object[] {thresholds.mostBusiness()};
            case "strategies.many-enabling" -> new Object[] {thresholds.mostEnabling()};
            default -> new Object[] {lines, thresholds.pageLines()};
        };
        return words.rule(tip.code(), tip.message(), values);
    }

    ObjectNode lights(Collection<Light> lights) {
        Numbers numbers = new Numbers(words.locale());
        ObjectNode json = JSON.objectNode();
        for (Light light : lights) {
            json.putObject(light.measureKey())
                    .put("signal", light.status().name())
                    .put("word", Piece.signal(light.status()).word(words.locale()))
                    .put("actual", numbers.with(light.unit(), light.actual()))
                    .put("expected", expected(numbers, light));
        }
        return json;
    }

    private static String expected(Numbers numbers, Light light) {
        if (light.lower() != null && light.upper() != null) {
            return numbers.range(light.unit(), light.lower(), light.upper());
        }
        return light.expected() == null ? "" : numbers.with(light.unit(), light.expected());
    }

    ArrayNode choices(Collection<Light> lights) {
        ArrayNode choices = JSON.arrayNode();
        lights.forEach(light -> choices.addObject()
                .put("key", light.measureKey())
                .put("name", light.name())
                .put("unit", light.unit()));
        return choices;
    }

    /** A conflict with the values that both wrote; whoever wrote the other is named. */
    static ObjectNode conflict(EditConflict conflict, String by) {
        ObjectNode json = JSON.objectNode();
        json.put("node", conflict.node().toString())
                .put("field", conflict.field())
                .put("by", by);
        json.set("base", orNull(conflict.base()));
        json.set("mine", orNull(conflict.mine()));
        json.set("theirs", orNull(conflict.theirs()));
        return json;
    }

    /** Errors of a batch, said at the node and field that it was about. */
    ArrayNode refused(List<FieldError> errors, String node, String field) {
        ArrayNode json = JSON.arrayNode();
        errors.stream()
                .map(error -> words.rule(error.code(), error.message()))
                .distinct()
                .forEach(text ->
                        json.addObject().put("node", node).put("field", field).put("text", text));
        return json;
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? JSON.nullNode() : node;
    }
}
