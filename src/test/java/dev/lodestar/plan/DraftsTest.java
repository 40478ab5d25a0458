package dev.lodestar.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.document.EditConflict;
import dev.lodestar.plan.document.EditConflictException;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanEdit;
import dev.lodestar.plan.document.PlanEditFormat;
import dev.lodestar.plan.document.PlanExamples;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlanModuleTest
@RecordApplicationEvents
class DraftsTest {

    private static final String KEY = "car-2026";
    private static final String OBJECTIVE = PlanExamples.sound().objective().text();

    @Autowired
    private Plans plans;

    @Autowired
    private Drafts drafts;

    @Autowired
    private PlanWorld world;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void a_published_plan() {
        world.build();
        as("zhang-wei");
        plans.putDraft(KEY, PlanExamples.json(), null);
        plans.publish(KEY, new Publication("First plan", "Sales rise"));
        events.clear();
    }

    @AfterEach
    void signOut() {
        world.signOut();
    }

    @Test
    void a_draft_begins_as_the_published_plan_with_the_first_edit() {
        DraftView before = drafts.open(KEY);
        assertThat(before.started()).isFalse();
        assertThat(before.document()).isEqualTo(PlanExamples.sound());

        DraftView after = edit("Good Car", "name", "plan", "National Good Car");

        assertThat(after.started()).isTrue();
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(drafts.open(KEY)).isEqualTo(after);
        assertThat(after.editedBy()).isEqualTo("zhang-wei");
        assertThat(plans.published(KEY, null).document()).isEqualTo(PlanExamples.sound());
        assertThat(events.stream(PlanDraftChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.planKey()).isEqualTo(KEY);
            assertThat(event.by()).isEqualTo("zhang-wei");
            assertThat(event.revision()).isEqualTo(after.revision());
        });
    }

    @Test
    void an_edit_that_changes_nothing_begins_no_draft() {
        assertThat(edit("National Good Car", "name", "plan", "National Good Car")
                        .started())
                .isFalse();
        assertThat(events.stream(PlanDraftChanged.class)).isEmpty();
    }

    @Test
    void who_changes_what_another_changed_gets_all_three_and_nothing_of_the_batch_is_applied() {
        edit("Cars delivered", "name", "goal:sold", "Cars sold");
        DraftView theirs = drafts.open(KEY);
        as("li-ming");

        EditConflictException refused = catchThrowableOfType(
                EditConflictException.class,
                () -> drafts.edit(
                        KEY,
                        List.of(
                                put("Good Car", "name", "plan", "National Good Car"),
                                put("Cars handed over", "name", "goal:sold", "Cars sold"))));

        assertThat(refused.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict).extracting(EditConflict::node).isEqualTo(NodeRef.goal("sold"));
            assertThat(conflict.field()).isEqualTo("name");
            assertThat(conflict.base().stringValue()).isEqualTo("Cars sold");
            assertThat(conflict.mine().stringValue()).isEqualTo("Cars handed over");
            assertThat(conflict.theirs().stringValue()).isEqualTo("Cars delivered");
        });
        assertThat(drafts.open(KEY)).isEqualTo(theirs);
        assertThatThrownBy(() -> drafts.undo(KEY))
                .as("there is nothing of theirs")
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_edit_that_makes_the_document_ill_formed_is_refused_and_stores_nothing() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> edit("x".repeat(201), "name", "goal:sold", "Cars sold"));

        assertThat(refused.errors()).extracting(FieldError::pointer).containsExactly("/goals/0/name");
        assertThat(drafts.open(KEY).started()).isFalse();
    }

    @Test
    void undo_takes_back_one_s_own_edits_only_the_last_first() {
        edit("Good Car", "name", "plan", "National Good Car");
        edit("Become loved", "text", "objective", OBJECTIVE);
        as("li-ming");
        edit("Cars delivered", "name", "goal:sold", "Cars sold");
        as("zhang-wei");

        PlanDocument once = drafts.undo(KEY).document();
        assertThat(once.objective().text()).isEqualTo(OBJECTIVE);
        assertThat(once.name()).isEqualTo("Good Car");
        assertThat(once.goals().getFirst().name()).isEqualTo("Cars delivered");

        assertThat(drafts.undo(KEY).document().name()).isEqualTo("National Good Car");
        assertNothingToUndo();
        as("li-ming");
        assertThat(drafts.undo(KEY).document()).isEqualTo(PlanExamples.sound());
        assertThat(drafts.open(KEY).document()).isEqualTo(PlanExamples.sound());
    }

    @Test
    void undo_is_refused_when_somebody_built_on_the_edit_and_works_again_once_they_took_it_back() {
        edit("Cars delivered", "name", "goal:sold", "Cars sold");
        as("li-ming");
        edit("Cars handed over", "name", "goal:sold", "Cars delivered");
        DraftView built = drafts.open(KEY);
        as("zhang-wei");

        assertThatThrownBy(() -> drafts.undo(KEY)).isInstanceOf(EditConflictException.class);
        assertThat(drafts.open(KEY)).isEqualTo(built);

        as("li-ming");
        drafts.undo(KEY);
        as("zhang-wei");
        assertThat(drafts.undo(KEY).document()).isEqualTo(PlanExamples.sound());
    }

    @Test
    void what_was_published_or_thrown_away_is_not_undone() {
        edit("Good Car", "name", "plan", "National Good Car");
        plans.publish(KEY, new Publication("Because", "Better"));
        assertNothingToUndo();

        edit("Fine Car", "name", "plan", "Good Car");
        drafts.discard(KEY, null);
        assertNothingToUndo();
        assertThat(drafts.open(KEY).document().name()).isEqualTo("Good Car");
    }

    @Test
    void a_draft_is_thrown_away_by_who_saw_it_as_it_is() {
        DraftView seen = edit("Good Car", "name", "plan", "National Good Car");
        as("li-ming");
        DraftView newer = edit("Cars delivered", "name", "goal:sold", "Cars sold");

        assertThatThrownBy(() -> drafts.discard(KEY, seen.revision())).isInstanceOf(ConflictException.class);
        assertThat(drafts.open(KEY)).isEqualTo(newer);

        drafts.discard(KEY, newer.revision());
        assertThat(drafts.open(KEY).started()).isFalse();
        assertThat(drafts.open(KEY).document()).isEqualTo(PlanExamples.sound());
        assertThat(drafts.open(KEY).revision()).isGreaterThan(newer.revision());
    }

    @Test
    void a_draft_that_is_all_there_is_is_not_thrown_away() {
        plans.putDraft("new-plan", PlanExamples.json().put("key", "new-plan"), null);

        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> drafts.discard("new-plan", null));

        assertThat(refused.errors()).extracting(FieldError::code).containsExactly("draft.only");
        assertThat(drafts.open("new-plan").started()).isTrue();
    }

    @Test
    void a_draft_starts_from_an_earlier_version_unless_somebody_writes_one() {
        edit("Good Car", "name", "plan", "National Good Car");
        assertThatThrownBy(() -> drafts.startFrom(KEY, 1)).isInstanceOf(ConflictException.class);
        plans.publish(KEY, new Publication("Because", "Better"));
        assertThatThrownBy(() -> drafts.startFrom(KEY, 3)).isInstanceOf(NotFoundException.class);

        DraftView begun = drafts.startFrom(KEY, 1);

        assertThat(begun.document()).isEqualTo(PlanExamples.sound());
        assertThat(begun.started()).isTrue();
        assertThat(plans.published(KEY, null).document().name()).isEqualTo("Good Car");
        edit("Cars delivered", "name", "goal:sold", "Cars sold");
        PlanVersionView third = plans.publish(KEY, new Publication("Back, but better", "Better"));
        assertThat(third.restoredFrom()).isEqualTo(1);
        assertThat(plans.published(KEY, 3).document().goals().getFirst().name()).isEqualTo("Cars delivered");
    }

    @Test
    void a_version_is_restored_as_the_next_one_unless_somebody_writes_a_draft() {
        edit("Good Car", "name", "plan", "National Good Car");
        plans.publish(KEY, new Publication("Because", "Better"));
        edit("Fine Car", "name", "plan", "Good Car");
        Publication back = new Publication("It was right before", "As before");
        assertThatThrownBy(() -> plans.restore(KEY, 1, back)).isInstanceOf(ConflictException.class);
        drafts.discard(KEY, null);

        PlanVersionView third = plans.restore(KEY, 1, back);

        assertThat(third.number()).isEqualTo(3);
        assertThat(third.restoredFrom()).isEqualTo(1);
        assertThat(plans.published(KEY, null).document()).isEqualTo(PlanExamples.sound());
        assertThat(plans.published(KEY, 2).document().name()).isEqualTo("Good Car");
        assertThat(drafts.open(KEY).document()).isEqualTo(PlanExamples.sound());
    }

    @Test
    void only_who_may_write_the_plan_gets_at_its_draft() {
        edit("Good Car", "name", "plan", "National Good Car");
        DraftView before = drafts.open(KEY);

        world.signIn(Role.MEMBER, "jd-auto");
        assertNobody(AccessDeniedException.class);
        world.signIn(Role.PARTNER, "gac");
        assertNobody(AccessDeniedException.class);
        world.signIn(Role.LEAD, "sales");
        assertNobody(NotFoundException.class);
        world.signInElsewhere();
        assertNobody(NotFoundException.class);

        as("zhang-wei");
        assertThat(drafts.open(KEY)).isEqualTo(before);
    }

    private void assertNobody(Class<? extends Exception> refusal) {
        assertThatThrownBy(() -> drafts.open(KEY)).isInstanceOf(refusal);
        assertThatThrownBy(() -> edit("Mine", "name", "plan", "Good Car")).isInstanceOf(refusal);
        assertThatThrownBy(() -> drafts.undo(KEY)).isInstanceOf(refusal);
        assertThatThrownBy(() -> drafts.discard(KEY, null)).isInstanceOf(refusal);
        assertThatThrownBy(() -> drafts.startFrom(KEY, 1)).isInstanceOf(refusal);
        assertThatThrownBy(() -> drafts.impact(KEY)).isInstanceOf(refusal);
        assertThatThrownBy(() -> plans.restore(KEY, 1, new Publication("Because", "Better")))
                .isInstanceOf(refusal);
    }

    private void assertNothingToUndo() {
        InvalidInputException nothing = catchThrowableOfType(InvalidInputException.class, () -> drafts.undo(KEY));
        assertThat(nothing.errors()).extracting(FieldError::code).containsExactly("undo.nothing");
    }

    private void as(String person) {
        world.signInWriter(person);
    }

    private DraftView edit(String value, String field, String node, String base) {
        return drafts.edit(KEY, List.of(put(value, field, node, base)));
    }

    static PlanEdit put(String value, String field, String node, String base) {
        return PlanEditFormat.read("""
                [{"op": "put", "node": "%s", "field": "%s", "base": "%s", "value": "%s"}]""".formatted(node, field, base, value)).getFirst();
    }
}
