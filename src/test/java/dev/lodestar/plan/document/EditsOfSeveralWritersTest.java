package dev.lodestar.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Four people who saw the same plan and keep out of each other's way lose nothing, whoever is stored first. */
class EditsOfSeveralWritersTest {

    private static final int WRITERS = 4;
    private static final int EDITS = 6;
    private static final int NODES = 40;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Property(tries = 300)
    void whatever_the_order_everything_is_in_the_result(@ForAll Random random) {
        ObjectNode seen = seen();
        Work work = new Work(seen, random);
        List<List<PlanEdit>> batches = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            List<PlanEdit> edits = work.of(writer);
            int cut = random.nextInt(edits.size() + 1);
            batches.add(edits.subList(0, cut));
            batches.add(edits.subList(cut, edits.size()));
        }

        ObjectNode result = inSomeOrder(seen, batches, random);

        work.assertIn(result);
        assertThat(content(inSomeOrder(seen, batches, random)))
                .as("another order leads to the same plan, but for the order of what was added")
                .isEqualTo(content(result));
    }

    /** A plan of goals, strategies, measures and actions, all in the form in which documents are stored. */
    private static ObjectNode seen() {
        return PlanDocumentWriter.json(PlanDocumentReader.read("car-2026", PlanExamples.large(NODES)));
    }

    /** Each writer's edits come in two batches, and any of the batches may come first: none rests on another. */
    private static ObjectNode inSomeOrder(ObjectNode seen, List<List<PlanEdit>> batches, Random random) {
        List<List<PlanEdit>> order = new ArrayList<>(batches);
        Collections.shuffle(order, random);
        ObjectNode now = seen;
        for (List<PlanEdit> batch : order) {
            now = PlanEdits.apply(now, batch).document();
        }
        return now;
    }

    /** What the plan says node by node, whatever the order of siblings and of joined words. */
    private static Map<NodeRef, String> content(ObjectNode document) {
        PlanDocument plan = PlanDocumentReader.read("car-2026", document);
        Map<NodeRef, String> content = new HashMap<>();
        content.put(NodeRef.PLAN, plan.name() + plan.owner() + plan.year() + plan.unitKey());
        content.put(NodeRef.OBJECTIVE, plan.objective().text());
        plan.goals()
                .forEach(goal -> content.put(
                        NodeRef.goal(goal.key()),
                        goal.name() + goal.owner() + goal.measure() + goal.weight() + new HashSet<>(goal.labels())));
        plan.strategies().forEach(strategy -> {
            content.put(
                    NodeRef.strategy(strategy.key()),
                    strategy.name()
                            + strategy.owner()
                            + strategy.weight()
                            + strategy.enabling()
                            + new HashSet<>(strategy.serves())
                            + new HashSet<>(strategy.labels()));
            for (MeasureRef measure : strategy.measures()) {
                content.put(NodeRef.measure(strategy.key(), measure.measure()), "" + measure.weight());
            }
            for (Action action : strategy.actions()) {
                content.put(NodeRef.action(action.key()), strategy.key() + action);
            }
        });
        return content;
    }

    /** Edits that never meet, and what has to be true once all of them are stored. */
    private static final class Work {

        private final ObjectNode seen;
        private final Random random;
        private final List<Slot> slots = new ArrayList<>();
        private final List<String> actions = new ArrayList<>();
        private final Map<Slot, JsonNode> put = new HashMap<>();
        private final Map<NodeRef, String> placed = new HashMap<>();
        private final Set<NodeRef> removed = new HashSet<>();
        private final Set<String> labels = new HashSet<>();
        private int made;

        /** A field that only one writer changes. */
        private record Slot(NodeRef node, String field) {}

        Work(ObjectNode seen, Random random) {
            this.seen = seen;
            this.random = random;
            for (int action = 0; action < NODES - 8; action++) {
                actions.add("a" + action);
            }
            Collections.shuffle(actions, random);
            // Half of the actions are moved or removed as a whole, of the others single fields are changed.
            for (String action : actions.subList(actions.size() / 2, actions.size())) {
                add(NodeRef.action(action), "name", "owner");
            }
            add(NodeRef.PLAN, "name", "owner");
            add(NodeRef.OBJECTIVE, "text");
            List.of("sold", "again").forEach(goal -> add(NodeRef.goal(goal), "name", "owner", "measure"));
            List.of("drive", "loop").forEach(strategy -> add(NodeRef.strategy(strategy), "name", "owner"));
            Collections.shuffle(slots, random);
        }

        private void add(NodeRef node, String... fields) {
            for (String field : fields) {
                slots.add(new Slot(node, field));
            }
        }

        List<PlanEdit> of(int writer) {
            List<PlanEdit> edits = new ArrayList<>();
            for (int edit = 0; edit < EDITS; edit++) {
                edits.add(
                        switch (random.nextInt(6)) {
                            case 0 -> added("w" + writer + "-" + made++);
                            case 1 -> moved(actions.removeFirst());
                            case 2 -> taken(actions.removeFirst());
                            case 3 -> labelled("label of " + writer);
                            default -> changed(slots.removeLast());
                        });
            }
            return edits;
        }

        private PlanEdit changed(Slot slot) {
            JsonNode value = JSON.stringNode("v" + made++);
            put.put(slot, value);
            return new PlanEdit.Put(slot.node(), slot.field(), field(seen, slot), value);
        }

        private PlanEdit added(String key) {
            String strategy = strategy();
            ObjectNode content = JSON.objectNode().put("name", "New");
            int place = random.nextInt(30);
            return switch (random.nextInt(3)) {
                case 0 -> place(new PlanEdit.Add(NodeRef.goal(key), null, place, content), "");
                case 1 -> place(new PlanEdit.Add(NodeRef.action(key), strategy, place, content), strategy);
                default ->
                    place(
                            new PlanEdit.Add(NodeRef.measure(strategy, key), strategy, place, JSON.objectNode()),
                            strategy);
            };
        }

        private PlanEdit moved(String action) {
            String strategy = strategy();
            return place(new PlanEdit.Move(NodeRef.action(action), strategy, random.nextInt(30)), strategy);
        }

        private PlanEdit place(PlanEdit edit, String strategy) {
            placed.put(edit.node(), strategy);
            return edit;
        }

        private PlanEdit taken(String action) {
            removed.add(NodeRef.action(action));
            return new PlanEdit.Remove(NodeRef.action(action));
        }

        /** All write into this one list. */
        private PlanEdit labelled(String label) {
            labels.add(label);
            ArrayNode mine = JSON.arrayNode().add(label);
            return new PlanEdit.Put(NodeRef.goal("sold"), "labels", null, mine);
        }

        private String strategy() {
            return random.nextBoolean() ? "drive" : "loop";
        }

        void assertIn(ObjectNode result) {
            DocumentTree tree = new DocumentTree(result);
            put.forEach((slot, value) ->
                    assertThat(field(result, slot)).as(slot.toString()).isEqualTo(value));
            placed.forEach((node, strategy) -> assertThat(tree.place(node))
                    .as(node.toString())
                    .hasValueSatisfying(there -> assertThat(there.parent() == null ? "" : there.parent())
                            .isEqualTo(strategy)));
            removed.forEach(
                    node -> assertThat(tree.place(node)).as(node.toString()).isEmpty());
            Set<String> joined = new HashSet<>();
            result.at("/goals").forEach(goal -> {
                if (goal.path("key").stringValue("").equals("sold")) {
                    goal.path("labels").forEach(label -> joined.add(label.stringValue()));
                }
            });
            assertThat(joined).isEqualTo(labels);
        }

        private static JsonNode field(ObjectNode document, Slot slot) {
            return new DocumentTree(document).fields(slot.node()).orElseThrow().get(slot.field());
        }
    }
}
