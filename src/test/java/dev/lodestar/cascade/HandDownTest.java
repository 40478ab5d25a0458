package dev.lodestar.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestar.cascade.HandDown.Outcome;
import dev.lodestar.cascade.HandDown.Surroundings;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.plan.document.PlanEdit;
import dev.lodestar.plan.document.PlanEdits;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a change of the parent's strategy s, action a, measure m or goal g becomes in the child. */
class HandDownTest {

    @Test
    void what_did_not_change_is_not_proposed() {
        assertThat(objective(parent(), parent(), child()).isNothing()).isTrue();
    }

    @Test
    void a_renamed_strategy_renames_the_objective() {
        PlanSketch after = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategyNamed("s", "Drive more", "g")
                .measure("m")
                .action("a");

        assertThat(words(objective(parent(), after, child())))
                .containsExactly("objective text: Objective of down -> Drive more");
        assertThat(objective(parent(), after, child().objective("Drive more")).isNothing())
                .isTrue();
    }

    @Test
    void a_measure_that_joins_becomes_a_goal_of_the_child_s_owner() {
        PlanSketch after = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategy("s", "g")
                .measure("m")
                .measure("wait")
                .action("a");

        Outcome outcome = objective(parent(), after, child().owner("wang-lei"));

        assertThat(words(outcome)).containsExactly("goal:wait: - -> Name of wait");
        PlanDocument changed = applied(child().owner("wang-lei"), outcome);
        assertThat(changed.goals().getLast())
                .isEqualTo(new PlanDocument.Goal("wait", "Name of wait", "wang-lei", "wait", null, List.of()));
        assertThat(objective(parent(), after, child().goal("w", "wait")).isNothing())
                .isTrue();
    }

    @Test
    void a_goal_gets_a_key_that_nobody_has() {
        PlanSketch after = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategy("s", "g")
                .measure("m")
                .measure("wait")
                .action("a");

        assertThat(words(objective(parent(), after, child().goal("wait", "stations"))))
                .containsExactly("goal:wait-2: - -> Name of wait");
    }

    @Test
    void a_measure_that_leaves_takes_its_goal_along() {
        PlanSketch after = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategy("s", "g")
                .action("a");

        assertThat(words(objective(parent(), after, child()))).containsExactly("goal:gm: Goal gm -> -");
        assertThat(objective(parent(), after, PlanSketch.of("down", "sales")).isNothing())
                .isTrue();
    }

    @Test
    void an_action_that_joins_becomes_a_strategy_that_has_its_dates() {
        PlanSketch after = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategy("s", "g")
                .measure("m")
                .action("a")
                .action("b", "Build", "zhang-wei", "2026-03-01", "2026-09-30", 20);

        Outcome outcome = objective(parent(), after, child());

        assertThat(words(outcome)).containsExactly("strategy:b: - -> Build");
        PlanDocument.Strategy added = applied(child(), outcome).strategies().getLast();
        assertThat(added.serves()).containsExactly("gm");
        assertThat(added.owner()).isEqualTo("li-ming");
        assertThat(added.actions())
                .extracting(PlanDocument.Action::key, PlanDocument.Action::deadline)
                .containsExactly(tuple("b", LocalDate.of(2026, 9, 30)));
        assertThat(objective(parent(), after, child().strategyNamed("x", "Build", "gm"))
                        .isNothing())
                .isTrue();
    }

    @Test
    void a_renamed_and_moved_action_renames_its_strategy_and_moves_its_dates() {
        PlanSketch after = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategy("s", "g")
                .measure("m")
                .action("a", "Launch twice", "li-ming", "2026-01-10", "2026-12-31", 0);

        assertThat(words(objective(parent(), after, child())))
                .containsExactly(
                        "strategy:a name: Strategy a -> Launch twice", "action:a deadline: 2026-06-30 -> 2026-12-31");
    }

    @Test
    void an_action_that_leaves_takes_its_strategy_along() {
        PlanSketch after = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategy("s", "g")
                .measure("m");

        assertThat(words(objective(parent(), after, child()))).containsExactly("strategy:a: Strategy a -> -");
    }

    @Test
    void what_has_a_link_of_its_own_is_left_to_it() {
        PlanSketch after = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategy("s", "g")
                .measure("wait");
        LinkView link = link(LinkKind.STRATEGY_OBJECTIVE, NodeRef.strategy("s"), NodeRef.OBJECTIVE);

        Outcome outcome = HandDown.of(
                link,
                parent().document(),
                after.document(),
                child().document(),
                around(Set.of(NodeRef.measure("s", "m"), NodeRef.action("a"))));

        assertThat(outcome.isNothing()).isTrue();
    }

    @Test
    void a_strategy_that_goes_leaves_a_statement_and_no_edits() {
        PlanSketch after = PlanSketch.of("up", "company").goal("g", "sold");

        assertThat(objective(parent(), after, child())).isEqualTo(new Outcome(true, null, List.of()));
    }

    @Test
    void an_action_hands_its_name_down_and_its_owner_where_they_belong_to_the_unit() {
        LinkView link = link(LinkKind.ACTION_STRATEGY, NodeRef.action("a"), NodeRef.strategy("a"));
        PlanSketch inside = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategy("t", "g")
                .action("a", "Launch", "insider", "2026-01-10", "2026-06-30", 0);
        PlanSketch outside = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategy("t", "g")
                .action("a", "Action a", "outsider", "2026-01-10", "2026-06-30", 0);

        assertThat(words(of(link, parent(), inside, child())))
                .containsExactly(
                        "strategy:a name: Strategy a -> Launch", "strategy:a owner: Person li-ming -> Person insider");
        assertThat(of(link, parent(), outside, child()).isNothing()).isTrue();
        assertThat(of(link, parent(), PlanSketch.of("up", "company"), child()).gone())
                .isTrue();
    }

    @Test
    void a_shared_number_follows_the_goal_s_measure() {
        LinkView link = link(LinkKind.MEASURE_GOAL, NodeRef.goal("g"), NodeRef.goal("gm"));
        PlanSketch after = PlanSketch.of("up", "company").goal("g", "wait");

        assertThat(words(of(link, parent(), after, child())))
                .containsExactly("goal:gm measure: Name of m -> Name of wait");
        assertThat(of(link, parent(), PlanSketch.of("up", "company"), child()).gone())
                .isTrue();
    }

    @Test
    void a_measure_that_is_exchanged_takes_the_link_along_and_one_that_goes_leaves_a_statement() {
        LinkView link = link(LinkKind.MEASURE_GOAL, NodeRef.measure("s", "m"), NodeRef.goal("gm"));
        PlanSketch exchanged = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategy("s", "g")
                .measure("wait");
        PlanSketch removed = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategy("s", "g")
                .action("a");

        Outcome outcome = of(link, parent(), exchanged, child());
        assertThat(words(outcome)).containsExactly("goal:gm measure: Name of m -> Name of wait");
        assertThat(outcome.movedTo()).isEqualTo(NodeRef.measure("s", "wait"));
        assertThat(of(link, parent(), removed, child())).isEqualTo(new Outcome(true, null, List.of()));
    }

    @Test
    void a_contribution_follows_the_goal_s_name() {
        LinkView link = link(LinkKind.GOAL_CONTRIBUTION, NodeRef.goal("g"), NodeRef.goal("gm"));
        PlanSketch after = PlanSketch.of("up", "company").goal("g", "Cars", "sold");

        assertThat(words(of(link, parent(), after, child()))).containsExactly("goal:gm name: Goal gm -> Cars");
        assertThat(of(link, parent(), PlanSketch.of("up", "company"), child()).gone())
                .isTrue();
    }

    @Test
    void what_is_accepted_is_not_proposed_again() {
        PlanSketch after = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategyNamed("s", "Another", "g")
                .measure("wait")
                .action("b")
                .action("c");
        PlanDocument accepted = applied(child(), objective(parent(), after, child()));

        LinkView link = link(LinkKind.STRATEGY_OBJECTIVE, NodeRef.strategy("s"), NodeRef.OBJECTIVE);
        assertThat(HandDown.of(link, parent().document(), after.document(), accepted, around(Set.of()))
                        .isNothing())
                .isTrue();
    }

    @Test
    void what_is_stored_is_read_back_as_it_was() {
        PlanSketch after = PlanSketch.of("up", "company")
                .goal("g", "sold")
                .strategyNamed("s", "Another", "g")
                .measure("wait")
                .action("b");
        List<ProposedEdit> edits = objective(parent(), after, child()).edits();

        assertThat(ProposedEditFormat.read(ProposedEditFormat.write(edits))).isEqualTo(edits);
        assertThat(ProposedEditFormat.read(ProposedEditFormat.write(List.of()))).isEmpty();
    }

    private static PlanSketch parent() {
        return PlanSketch.of("up", "company")
                .goal("g", "m")
                .strategy("s", "g")
                .measure("m")
                .action("a");
    }

    private static PlanSketch child() {
        return PlanSketch.of("down", "sales")
                .goal("gm", "m")
                .strategy("a", "gm")
                .action("a");
    }

    private static Outcome objective(PlanSketch before, PlanSketch after, PlanSketch child) {
        return of(link(LinkKind.STRATEGY_OBJECTIVE, NodeRef.strategy("s"), NodeRef.OBJECTIVE), before, after, child);
    }

    private static Outcome of(LinkView link, PlanSketch before, PlanSketch after, PlanSketch child) {
        return HandDown.of(link, before.document(), after.document(), child.document(), around(Set.of()));
    }

    private static Surroundings around(Set<NodeRef> own) {
        return new Surroundings(
                measure -> "Name of " + measure, person -> "Person " + person, "insider"::equals, own::contains);
    }

    private static LinkView link(LinkKind kind, NodeRef parent, NodeRef child) {
        return new LinkView(
                1, kind, LinkDirection.DOWN, "up", parent, "down", child, BigDecimal.ONE, Instant.EPOCH, null);
    }

    private static PlanDocument applied(PlanSketch child, Outcome outcome) {
        var edited = PlanEdits.apply(
                PlanDocumentWriter.json(child.document()),
                outcome.edits().stream().map(ProposedEdit::edit).toList());
        return PlanDocumentReader.read("down", edited.document());
    }

    private static List<String> words(Outcome outcome) {
        return outcome.edits().stream().map(HandDownTest::words).toList();
    }

    private static String words(ProposedEdit edit) {
        String field = edit.edit() instanceof PlanEdit.Put put ? " " + put.field() : "";
        return edit.edit().node() + field + ": " + or(edit.before()) + " -> " + or(edit.after());
    }

    private static String or(String text) {
        return text == null ? "-" : text;
    }
}
