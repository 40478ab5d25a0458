package dev.lodestar.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestar.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PlanEditsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode plan = PlanExamples.json();

    @Test
    void two_people_who_change_different_fields_never_meet() {
        ObjectNode first = apply(plan, put("goal:sold", "name", "\"Cars sold\"", "\"Cars delivered\""));

        ObjectNode second = apply(first, put("goal:sold", "owner", "\"zhang-wei\"", "\"li-ming\""));

        assertThat(second.at("/goals/0/name").stringValue()).isEqualTo("Cars delivered");
        assertThat(second.at("/goals/0/owner").stringValue()).isEqualTo("li-ming");
    }

    @Test
    void who_changes_what_somebody_else_changed_is_shown_all_three() {
        ObjectNode theirs = apply(plan, put("goal:sold", "name", "\"Cars sold\"", "\"Cars delivered\""));

        EditConflictException refused = catchThrowableOfType(
                EditConflictException.class,
                () -> apply(theirs, put("goal:sold", "name", "\"Cars sold\"", "\"Cars handed over\"")));

        assertThat(refused.conflicts())
                .containsExactly(new EditConflict(
                        NodeRef.goal("sold"),
                        "name",
                        json("\"Cars sold\""),
                        json("\"Cars handed over\""),
                        json("\"Cars delivered\"")));
    }

    @Test
    void who_wants_the_same_as_somebody_else_gets_it() {
        ObjectNode theirs = apply(plan, put("goal:sold", "name", "\"Cars sold\"", "\"Cars delivered\""));

        PlanEdits.Edited edited =
                PlanEdits.apply(theirs, List.of(put("goal:sold", "name", "\"Cars sold\"", "\"Cars delivered\"")));

        assertThat(edited.inverse()).isEmpty();
    }

    @Test
    void goals_that_two_people_add_to_a_strategy_are_joined() {
        ObjectNode theirs = apply(plan, put("strategy:drive", "serves", "[\"sold\"]", "[\"sold\",\"again\"]"));

        ObjectNode both = apply(theirs, put("strategy:drive", "serves", "[\"sold\"]", "[]"));

        assertThat(both.at("/strategies/0/serves")).isEqualTo(json("[\"again\"]"));
    }

    @Test
    void a_goal_that_goes_is_no_longer_served_until_it_comes_back() {
        PlanEdits.Edited gone = PlanEdits.apply(plan, List.of(new PlanEdit.Remove(NodeRef.goal("sold"))));

        assertThat(gone.document().at("/strategies/1/serves")).isEqualTo(json("[\"again\"]"));
        ObjectNode back = PlanEdits.apply(gone.document(), gone.inverse()).document();
        assertThat(back.at("/goals")).isEqualTo(plan.at("/goals"));
        assertThat(back.at("/strategies/0/serves")).isEqualTo(json("[\"sold\"]"));
    }

    @Test
    void an_action_moves_to_another_strategy() {
        ObjectNode moved = apply(plan, new PlanEdit.Move(NodeRef.action("launches"), "loop", 1));

        assertThat(moved.at("/strategies/0/actions")).isEmpty();
        assertThat(moved.at("/strategies/1/actions/1/key").stringValue()).isEqualTo("launches");
    }

    @Test
    void changing_what_somebody_took_away_is_a_conflict() {
        ObjectNode theirs = apply(plan, new PlanEdit.Remove(NodeRef.action("launches")));

        assertThatThrownBy(() -> apply(theirs, put("action:launches", "progress", "70", "80")))
                .isInstanceOf(EditConflictException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "measures", "actions"})
    void what_names_a_node_is_not_edited(String field) {
        assertThatThrownBy(() -> apply(plan, put("strategy:drive", field, "null", "\"x\"")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void all_of_a_batch_or_nothing() {
        assertThatThrownBy(() -> PlanEdits.apply(
                        plan,
                        List.of(
                                put("plan", "name", "\"National Good Car\"", "\"Good Car\""),
                                put("goal:sold", "name", "\"something else\"", "\"x\""))))
                .isInstanceOf(EditConflictException.class);
        assertThat(plan).isEqualTo(PlanExamples.json());
    }

    @Test
    void whatever_is_edited_can_be_taken_back() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            ObjectNode before = normal(plan);
            List<PlanEdit> taken = new ArrayList<>();
            ObjectNode now = before;
            for (int step = 0; step < 6; step++) {
                PlanEdits.Edited edited = PlanEdits.apply(now, List.of(random(now, random)));
                taken.addAll(0, edited.inverse());
                now = edited.document();
            }
            assertThat(normal(PlanEdits.apply(now, taken).document()))
                    .as("seed " + seed)
                    .isEqualTo(before);
        }
    }

    @Test
    void edits_are_written_and_read_again() {
        List<PlanEdit> edits = List.of(
                put("goal:sold", "weight", "2.5", "3"),
                new PlanEdit.Add(NodeRef.measure("loop", "wait"), "loop", 0, (ObjectNode) json("{\"weight\":1}")),
                new PlanEdit.Remove(NodeRef.action("train")),
                new PlanEdit.Move(NodeRef.strategy("loop"), null, 0));

        assertThat(PlanEditFormat.read(PlanEditFormat.write(edits))).isEqualTo(edits);
    }

    private PlanEdit random(ObjectNode now, Random random) {
        NodeRef goal = NodeRef.goal(pick(keys(now.path("goals")), random));
        NodeRef strategy = NodeRef.strategy(pick(keys(now.path("strategies")), random));
        int place = random.nextInt(4);
        return switch (random.nextInt(strategy.key().isEmpty() ? 3 : 5)) {
            case 0 -> new PlanEdit.Remove(goal);
            case 1 ->
                new PlanEdit.Add(
                        NodeRef.goal("g" + random.nextInt(1000)), null, place, (ObjectNode) json("{\"name\":\"New\"}"));
            case 2 -> new PlanEdit.Put(NodeRef.PLAN, "name", now.get("name"), json("\"N" + place + "\""));
            case 3 -> new PlanEdit.Move(strategy, null, place);
            default -> new PlanEdit.Remove(strategy);
        };
    }

    private static String pick(List<String> keys, Random random) {
        return keys.isEmpty() ? "" : keys.get(random.nextInt(keys.size()));
    }

    private static List<String> keys(JsonNode array) {
        List<String> keys = new ArrayList<>();
        array.forEach(node -> keys.add(node.path("key").stringValue("")));
        return keys;
    }

    /** As it is stored: what two orders of the same served goals differ in does not matter. */
    private static ObjectNode normal(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        for (JsonNode strategy : copy.path("strategies")) {
            List<String> serves = new ArrayList<>();
            strategy.path("serves").forEach(goal -> serves.add(goal.stringValue()));
            serves.sort(null);
            serves.forEach(((ObjectNode) strategy).putArray("serves")::add);
        }
        return copy;
    }

    private static ObjectNode apply(ObjectNode document, PlanEdit edit) {
        return PlanEdits.apply(document, List.of(edit)).document();
    }

    private static PlanEdit.Put put(String node, String field, String base, String value) {
        return new PlanEdit.Put(NodeRef.parse(node).orElseThrow(), field, json(base), json(value));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    @Test
    void what_others_wrote_into_a_node_meanwhile_is_not_removed_with_it() {
        ObjectNode plan = PlanExamples.json();
        NodeRef goal = NodeRef.goal("sold");
        JsonNode seen = plan.path("goals").get(0).deepCopy();
        assertThat(seen.path("key").stringValue()).isEqualTo("sold");
        PlanEdit.Remove remove = new PlanEdit.Remove(goal, seen);
        ObjectNode theirs = apply(
                plan,
                new PlanEdit.Put(
                        goal, "name", seen.get("name"), JsonNodeFactory.instance.stringNode("Cars sold, all of them")));

        assertThat(apply(plan, remove).path("goals").valueStream())
                .noneMatch(left -> left.path("key").stringValue("").equals("sold"));
        EditConflictException met =
                catchThrowableOfType(EditConflictException.class, () -> PlanEdits.apply(theirs, List.of(remove)));
        assertThat(met.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.node()).isEqualTo(goal);
            assertThat(conflict.mine()).isNull();
            assertThat(conflict.base()).isEqualTo(seen);
            assertThat(conflict.theirs().path("name").stringValue()).isEqualTo("Cars sold, all of them");
        });
        assertThat(PlanEditFormat.read(PlanEditFormat.write(List.of(remove)))).containsExactly(remove);
        ObjectNode uncounted = apply(
                plan, new PlanEdit.Put(goal, "weight", seen.get("weight"), JsonNodeFactory.instance.numberNode(0)));
        assertThatThrownBy(() -> PlanEdits.apply(uncounted, List.of(remove))).isInstanceOf(EditConflictException.class);
    }
}
