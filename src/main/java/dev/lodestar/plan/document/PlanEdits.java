package dev.lodestar.plan.document;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.document.DocumentTree.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies edits to a document, each against what its writer saw: who changes what nobody else touched always gets through.
 * What two people did to lists of words or keys is joined. All of a batch or nothing.
 */
public final class PlanEdits {

    private static final Set<String> JOINED = Set.of("serves", "labels");
    private static final Set<String> HELD_ELSEWHERE = Set.of("key", "goals", "strategies", "measures", "actions");

    private final DocumentTree tree;
    private final List<PlanEdit> inverse = new ArrayList<>();
    private final List<EditConflict> conflicts = new ArrayList<>();

    private PlanEdits(ObjectNode document) {
        this.tree = new DocumentTree(document);
    }

    /**
     * A document after edits.
     *
     * @param document the changed copy
     * @param inverse the edits that take all of it back, in order; empty when nothing changed
     */
    public record Edited(ObjectNode document, List<PlanEdit> inverse) {}

    /**
     * Applies the edits in order to a copy of the document.
     *
     * @throws EditConflictException when somebody else changed the same thing
     * @throws InvalidInputException when an edit names a field or a parent that there cannot be
     */
    public static Edited apply(ObjectNode document, List<PlanEdit> edits) {
        PlanEdits work = new PlanEdits(document.deepCopy());
        for (int i = 0; i < edits.size(); i++) {
            work.apply(edits.get(i), "/" + i);
        }
        if (!work.conflicts.isEmpty()) {
            throw new EditConflictException(work.conflicts);
        }
        return new Edited(work.tree.root(), work.inverse.reversed());
    }

    private void apply(PlanEdit edit, String at) {
        switch (edit) {
            case PlanEdit.Put put -> {
                check(put, at);
                put(put);
            }
            case PlanEdit.Add add -> add(add);
            case PlanEdit.Remove remove -> remove(remove);
            case PlanEdit.Move move -> move(move, at);
        }
    }

    private static void check(PlanEdit.Put put, String at) {
        String field = put.field();
        if (HELD_ELSEWHERE.contains(field)
                || field.equals("measure") && put.node().kind() == NodeKind.MEASURE) {
            throw new InvalidInputException(at + "/field", "field.fixed", field + " names the node and is not edited");
        }
        JsonNode value = put.value();
        if (JOINED.contains(field) && value != null && !value.isArray()) {
            throw new InvalidInputException(at + "/value", "type.array", "Send an array");
        }
    }

    private void put(PlanEdit.Put put) {
        String field = put.field();
        Optional<ObjectNode> found = tree.fields(put.node());
        if (found.isEmpty()) {
            conflicts.add(new EditConflict(put.node(), field, put.base(), put.value(), null));
            return;
        }
        JsonNode now = value(found.get().get(field));
        JsonNode wanted = JOINED.contains(field) ? joined(now, put) : value(put.value());
        if (same(now, wanted)) {
            return;
        }
        if (!JOINED.contains(field) && !same(now, value(put.base()))) {
            conflicts.add(new EditConflict(put.node(), field, put.base(), put.value(), now));
            return;
        }
        if (wanted == null) {
            found.get().remove(field);
        } else {
            found.get().set(field, wanted);
        }
        inverse.add(new PlanEdit.Put(put.node(), field, wanted, now));
    }

    /** What is there now, with what this writer added and without what this writer took away. */
    private static @Nullable JsonNode joined(@Nullable JsonNode now, PlanEdit.Put put) {
        List<String> words = words(now);
        List<String> base = words(put.base());
        List<String> mine = words(put.value());
        words.removeIf(word -> base.contains(word) && !mine.contains(word));
        mine.stream()
                .filter(word -> !base.contains(word) && !words.contains(word))
                .forEach(words::add);
        if (words.isEmpty()) {
            return null;
        }
        ArrayNode joined = JsonNodeFactory.instance.arrayNode();
        words.forEach(joined::add);
        return joined;
    }

    private static List<String> words(@Nullable JsonNode array) {
        List<String> words = new ArrayList<>();
        if (array != null) {
            array.forEach(word -> words.add(word.stringValue("")));
        }
        return words;
    }

    private void add(PlanEdit.Add add) {
        NodeRef node = add.node();
        Optional<Place> there = tree.place(node);
        if (there.isPresent()) {
            ObjectNode theirs = there.get().node();
            if (!theirs.equals(add.content())) {
                conflicts.add(new EditConflict(node, "", null, add.content(), theirs));
            }
            return;
        }
        ArrayNode siblings = tree.siblings(node.kind(), add.parent()).orElse(null);
        if (siblings == null) {
            conflicts.add(new EditConflict(node, "", null, add.content(), null));
            return;
        }
        ObjectNode content = add.content().deepCopy();
        content.put(node.kind() == NodeKind.MEASURE ? "measure" : "key", node.key());
        siblings.insert(Math.clamp(add.index(), 0, siblings.size()), content);
        inverse.add(new PlanEdit.Remove(node, content.deepCopy()));
    }

    private void remove(PlanEdit.Remove remove) {
        NodeRef node = remove.node();
        Optional<Place> there = tree.place(node);
        if (there.isEmpty()) {
            return;
        }
        if (remove.base() != null && !Sameness.alike(remove.base(), there.get().node())) {
            conflicts.add(new EditConflict(
                    node, "", remove.base(), null, there.get().node().deepCopy()));
            return;
        }
        if (node.kind() == NodeKind.GOAL) {
            stopServing(node.key());
        }
        Place place = there.get();
        inverse.add(new PlanEdit.Add(node, place.parent(), place.index(), place.node()));
        place.siblings().remove(place.index());
    }

    /** A goal that goes is no longer served; taken back, it is again. */
    private void stopServing(String goal) {
        for (JsonNode strategy : tree.root().path("strategies")) {
            List<String> serves = words(strategy.get("serves"));
            if (serves.contains(goal)) {
                JsonNode one = JsonNodeFactory.instance.arrayNode().add(goal);
                put(new PlanEdit.Put(NodeRef.strategy(strategy.path("key").stringValue("")), "serves", one, null));
            }
        }
    }

    private void move(PlanEdit.Move move, String at) {
        Optional<Place> there = tree.place(move.node());
        if (there.isEmpty()) {
            conflicts.add(new EditConflict(move.node(), "", null, null, null));
            return;
        }
        Place from = there.get();
        boolean stays = move.parent() == null || move.parent().equals(from.parent());
        if (!stays && move.node().kind() != NodeKind.ACTION) {
            throw new InvalidInputException(at + "/parent", "move.parent", "Only actions move to another strategy");
        }
        ArrayNode to = stays
                ? from.siblings()
                : tree.siblings(NodeKind.ACTION, move.parent()).orElse(null);
        if (to == null) {
            conflicts.add(new EditConflict(move.node(), "", null, null, null));
            return;
        }
        JsonNode moved = from.siblings().remove(from.index());
        int index = Math.clamp(move.index(), 0, to.size());
        to.insert(index, moved);
        if (!stays || index != from.index()) {
            inverse.add(new PlanEdit.Move(move.node(), from.parent(), from.index()));
        }
    }

    /** Empty texts and lists, and a progress of nothing, are the same as no value. */
    private static @Nullable JsonNode value(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        boolean empty = node.isString() && node.stringValue().isEmpty()
                || node.isArray() && node.isEmpty()
                || node.isBoolean() && !node.booleanValue();
        return empty ? null : node;
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == other;
        }
        boolean numbers = number(one) && number(other);
        return numbers ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other);
    }

    private static boolean number(JsonNode node) {
        return node.isNumber();
    }
}
