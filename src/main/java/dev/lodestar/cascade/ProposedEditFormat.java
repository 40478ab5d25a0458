package dev.lodestar.cascade;

import dev.lodestar.plan.document.PlanEdit;
import dev.lodestar.plan.document.PlanEditFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Proposed edits as they are stored: what would be done, and how it reads. */
final class ProposedEditFormat {

    private static final JsonMapper JSON = new JsonMapper();

    private ProposedEditFormat() {}

    static String write(List<ProposedEdit> edits) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode done = json.putArray("edits");
        ArrayNode words = json.putArray("words");
        edits.forEach(edit -> {
            done.add(PlanEditFormat.json(edit.edit()));
            words.addObject()
                    .put("node", edit.nodeName())
                    .put("before", edit.before())
                    .put("after", edit.after());
        });
        return JSON.writeValueAsString(json);
    }

    static List<ProposedEdit> read(String text) {
        JsonNode json = JSON.readTree(text);
        JsonNode words = json.path("words");
        if (words.isEmpty()) {
            return List.of();
        }
        var edits = PlanEditFormat.read(json.path("edits"));
        return IntStream.range(0, edits.size())
                .mapToObj(number -> edit(edits.get(number), words.path(number)))
                .toList();
    }

    private static ProposedEdit edit(PlanEdit edit, JsonNode words) {
        return new ProposedEdit(
                edit, words.path("node").stringValue(""), text(words.get("before")), text(words.get("after")));
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.stringValue();
    }
}
