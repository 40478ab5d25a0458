package dev.lodestar.plan.document;

import dev.lodestar.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Edits as JSON: {@code [{op, node, field, base, value} | {op, node, parent, index, content} | ...]}. */
public final class PlanEditFormat {

    private static final int MOST = 5_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> KNOWN =
            Set.of("op", "node", "field", "base", "value", "parent", "index", "content");

    private PlanEditFormat() {}

    /** Reads what {@link #write} wrote, or what a client sent; throws {@link InvalidInputException} naming what is wrong. */
    public static List<PlanEdit> read(JsonNode edits) {
        if (!edits.isArray() || edits.isEmpty() || edits.size() > MOST) {
            throw new InvalidInputException("", "edits.list", "Send a list of 1 to " + MOST + " edits");
        }
        List<PlanEdit> read = new ArrayList<>(edits.size());
        for (int i = 0; i < edits.size(); i++) {
            read.add(edit(edits.get(i), "/" + i));
        }
        return read;
    }

    /** The same as {@link #read}, from text. */
    public static List<PlanEdit> read(String text) {
        JsonNode edits = JSON.readTree(text);
        return edits.isEmpty() ? List.of() : read(edits);
    }

    /** The edits as text. */
    public static String write(List<PlanEdit> edits) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        edits.forEach(edit -> array.add(json(edit)));
        return JSON.writeValueAsString(array);
    }

    /** One edit as JSON. */
    public static ObjectNode json(PlanEdit edit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("op", name(edit)).put("node", edit.node().toString());
        switch (edit) {
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
            case PlanEdit.Remove remove -> json.set("base", remove.base());
        }
        return json;
    }

    private static String name(PlanEdit edit) {
        return switch (edit) {
            case PlanEdit.Put put -> "put";
            case PlanEdit.Add add -> "add";
            case PlanEdit.Remove remove -> "remove";
            case PlanEdit.Move move -> "move";
        };
    }

    private static PlanEdit edit(JsonNode json, String at) {
        for (String name : json.propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw new InvalidInputException(at, "field.unknown", "There is no such field: " + shown(name));
            }
        }
        NodeRef node = NodeRef.parse(json.path("node").stringValue(""))
                .orElseThrow(() -> new InvalidInputException(
                        at + "/node", "node.form", "Name a node such as goal:g1, strategy:s1 or measure:s1/bookings"));
        return switch (json.path("op").stringValue("")) {
            case "put" -> put(json, at, node);
            case "add" -> add(json, at, node);
            case "remove" -> new PlanEdit.Remove(listed(node, at), orNull(json.get("base")));
            case "move" -> new PlanEdit.Move(listed(node, at), parent(json, at), index(json, at));
            default -> throw new InvalidInputException(at + "/op", "edit.op", "Use put, add, remove or move");
        };
    }

    private static PlanEdit put(JsonNode json, String at, NodeRef node) {
        String field = json.path("field").stringValue("");
        if (field.isEmpty()) {
            throw new InvalidInputException(at + "/field", "field.missing", "Name the field that changes");
        }
        return new PlanEdit.Put(node, field, orNull(json.get("base")), orNull(json.get("value")));
    }

    private static PlanEdit add(JsonNode json, String at, NodeRef node) {
        if (!(json.get("content") instanceof ObjectNode content)) {
            throw new InvalidInputException(at + "/content", "type.object", "Send the node as in a document");
        }
        String parent = node.kind() == NodeKind.MEASURE ? node.strategy() : parent(json, at);
        return new PlanEdit.Add(listed(node, at), parent, index(json, at), content);
    }

    private static NodeRef listed(NodeRef node, String at) {
        if (node.kind() == NodeKind.PLAN || node.kind() == NodeKind.OBJECTIVE) {
            throw new InvalidInputException(at + "/node", "node.fixed", "A plan has exactly one " + node);
        }
        return node;
    }

    private static @Nullable String parent(JsonNode json, String at) {
        JsonNode parent = orNull(json.get("parent"));
        if (parent != null && !parent.isString()) {
            throw new InvalidInputException(at + "/parent", "type.string", "Send the key of a strategy");
        }
        return parent == null ? null : parent.stringValue();
    }

    private static int index(JsonNode json, String at) {
        JsonNode index = json.path("index");
        if (index.isMissingNode() || index.isNull()) {
            return Integer.MAX_VALUE;
        }
        if (!index.isIntegralNumber() || !index.canConvertToInt() || index.intValue() < 0) {
            throw new InvalidInputException(at + "/index", "number.range", "Send its place among its like, 0 first");
        }
        return index.intValue();
    }

    private static @Nullable JsonNode orNull(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }

    private static String shown(String name) {
        return name.length() > 63 ? name.substring(0, 63) + "…" : name;
    }
}
