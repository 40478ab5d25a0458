package dev.lodestar.cascade;

import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanEdit;
import java.util.List;
import java.util.stream.StreamSupport;
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
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        edits.forEach(edit -> write(json.addObject(), edit));
        return JSON.writeValueAsString(json);
    }

    static List<ProposedEdit> read(String text) {
        return StreamSupport.stream(JSON.readTree(text).spliterator(), false)
                .map(ProposedEditFormat::edit)
                .toList();
    }

    private static void write(ObjectNode json, ProposedEdit proposed) {
        json.put("name", proposed.nodeName()).put("before", proposed.before()).put("after", proposed.after());
        json.put("node", proposed.edit().node().toString());
        switch (proposed.edit()) {
            case PlanEdit.Put put -> {
                json.put("field", put.field());
                json.set("base", put.base());
                json.set("value", put.value());
            }
            case PlanEdit.Add add -> {
                json.put("parent", add.parent()).put("index", add.index());
                json.set("content", add.content());
            }
            case PlanEdit.Move move -> json.put("parent", move.parent()).put("index", move.index());
            case PlanEdit.Remove remove -> json.put("remove", true);
        }
    }

    private static ProposedEdit edit(JsonNode json) {
        return new ProposedEdit(
                plain(json, LinkStore.node(json.path("node").stringValue(""))),
                json.path("name").stringValue(""),
                text(json.get("before")),
                text(json.get("after")));
    }

    private static PlanEdit plain(JsonNode json, NodeRef node) {
        String parent = text(json.get("parent"));
        if (json.get("content") instanceof ObjectNode content) {
            return new PlanEdit.Add(node, parent, json.path("index").intValue(), content);
        }
        if (json.has("index")) {
            return new PlanEdit.Move(node, parent, json.path("index").intValue());
        }
        return json.has("remove")
                ? new PlanEdit.Remove(node)
                : new PlanEdit.Put(
                        node, json.path("field").stringValue(""), orNull(json.get("base")), orNull(json.get("value")));
    }

    private static @Nullable JsonNode orNull(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value;
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.stringValue();
    }
}
