package dev.lodestar.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PlanDiffTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final PlanDocument before = PlanExamples.sound();

    @Test
    void a_plan_does_not_differ_from_itself() {
        assertThat(PlanDiff.between(before, before)).isEmpty();
    }

    @Test
    void a_field_that_changed_is_told_with_old_and_new() {
        assertThat(after(new PlanEdit.Put(NodeRef.goal("sold"), "weight", JSON.readTree("2.5"), JSON.readTree("3"))))
                .containsExactly(new PlanChange.Changed(NodeRef.goal("sold"), "Cars sold", "weight", "2.5", "3"));
    }

    @Test
    void what_came_and_what_went_is_told_by_name() {
        assertThat(after(
                        new PlanEdit.Remove(NodeRef.action("train")),
                        new PlanEdit.Add(NodeRef.measure("loop", "wait"), "loop", 0, JSON.createObjectNode())))
                .containsExactly(
                        new PlanChange.Added(NodeRef.measure("loop", "wait"), "wait"),
                        new PlanChange.Removed(NodeRef.action("train"), "Train stores"));
    }

    @Test
    void of_a_list_the_fewest_nodes_move() {
        assertThat(after(new PlanEdit.Move(NodeRef.strategy("loop"), null, 0)))
                .hasSize(1)
                .first()
                .isInstanceOf(PlanChange.Moved.class);
    }

    @Test
    void an_action_in_another_strategy_has_moved() {
        assertThat(after(new PlanEdit.Move(NodeRef.action("launches"), "loop", 0)))
                .containsExactly(
                        new PlanChange.Moved(NodeRef.action("launches"), "Ten launches", "drive", "loop", 0, 0));
    }

    @Test
    void a_text_of_the_objective_is_a_field_of_it() {
        assertThat(after(new PlanEdit.Put(
                        NodeRef.OBJECTIVE,
                        "text",
                        JSON.readTree("\"Become the first gateway to buying a new-energy car\""),
                        JSON.readTree("\"Be first\""))))
                .containsExactly(new PlanChange.Changed(
                        NodeRef.OBJECTIVE,
                        "Be first",
                        "text",
                        "Become the first gateway to buying a new-energy car",
                        "Be first"));
    }

    private List<PlanChange> after(PlanEdit... edits) {
        ObjectNode edited =
                PlanEdits.apply(PlanDocumentWriter.json(before), List.of(edits)).document();
        return PlanDiff.between(before, PlanDocumentReader.read(before.key(), edited));
    }
}
