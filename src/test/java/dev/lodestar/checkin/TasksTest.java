package dev.lodestar.checkin;

import static dev.lodestar.checkin.CheckInsTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.testing.StatementCount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TasksTest extends CheckInFixture {

    private static final LocalDate DUE = LocalDate.parse("2026-03-20");

    @Test
    void a_task_comes_from_something_and_each_change_is_said_and_kept() {
        TenantId tenant = begin();
        TaskView task = pmo(tenant, () -> tasks.create(review("Train 300 stores", "wang-lei", 7L)));
        on("2026-03-10T02:00:00Z");
        TaskView half = other(tenant, () -> tasks.change(task.id(), change(50, null, null, null), task.revision()));
        on("2026-03-21T02:00:00Z");
        TaskView moved = other(
                tenant,
                () -> tasks.change(
                        task.id(), change(null, DUE.plusDays(7), null, "Trainer ill, @pmo knows"), half.revision()));

        assertThat(half.progress()).isEqualTo(50);
        assertThat(moved.due()).isEqualTo(DUE.plusDays(7));
        assertThat(moved.note()).startsWith("Trainer ill");
        assertThat(moved.mayChange()).isTrue();
        assertThat(pmo(tenant, () -> tasks.of(TaskOrigin.Kind.REVIEW, 7))).containsExactly(moved);
        assertThat(pmo(tenant, () -> tasks.ofPlan(PLAN, 10))).containsExactly(moved);
        assertThat(other(tenant, () -> tasks.ofOwner("wang-lei"))).containsExactly(moved);
        assertThat(system(tenant, () -> tasks.ofPlan(PLAN, at("2026-03-15T00:00:00Z"))))
                .singleElement()
                .satisfies(then -> {
                    assertThat(then.due()).isEqualTo(DUE);
                    assertThat(then.progress()).isEqualTo(50);
                    assertThat(then.note()).isNull();
                    assertThat(then.overdue(DUE.plusDays(1))).isTrue();
                });
        assertThat(system(tenant, () -> tasks.ofPlan(PLAN, at("2026-03-01T00:00:00Z"))))
                .isEmpty();
        assertThat(pmo(tenant, () -> checkIns.of(Subject.task(task.id()), 10, null)))
                .extracting(CheckInView::note)
                .containsExactly("Trainer ill, @pmo knows", "");
    }

    @Test
    void done_is_a_hundred_percent_and_dropping_or_handing_on_needs_a_reason() {
        TenantId tenant = begin();
        TaskView task = pmo(tenant, () -> tasks.create(review("Train", "wang-lei", 7L)));

        assertThat(refusal(() -> other(tenant, () -> tasks.change(task.id(), state(TaskState.DROPPED, " "), null))))
                .extracting(FieldError::pointer)
                .containsExactly("/note");
        assertThat(refusal(() ->
                        other(tenant, () -> tasks.change(task.id(), change(null, DUE.plusDays(1), null, null), null))))
                .extracting(FieldError::pointer)
                .containsExactly("/note");
        assertThat(refusal(() ->
                        other(tenant, () -> tasks.change(task.id(), change(101, null, "nobody", "Not mine"), null))))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactlyInAnyOrder("/progress number.range", "/owner person.unknown");

        TaskView handed =
                other(tenant, () -> tasks.change(task.id(), change(null, null, "li-ming", "Li knows them"), null));
        TaskView done = lead(tenant, () -> tasks.change(task.id(), change(100, null, null, null), handed.revision()));
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(lead(tenant, () -> tasks.ofOwner("li-ming"))).isEmpty();
        TaskView again = lead(tenant, () -> tasks.change(task.id(), state(TaskState.OPEN, null), done.revision()));
        assertThat(again.state()).isEqualTo(TaskState.OPEN);
        TaskView dropped = pmo(tenant, () -> tasks.change(task.id(), state(TaskState.DROPPED, "Too late"), null));
        assertThat(dropped.state()).isEqualTo(TaskState.DROPPED);
    }

    @Test
    void of_two_who_change_it_the_second_is_told() {
        TenantId tenant = begin();
        TaskView task = pmo(tenant, () -> tasks.create(review("Train", "wang-lei", 7L)));
        other(tenant, () -> tasks.change(task.id(), change(10, null, null, null), task.revision()));

        assertThatThrownBy(() ->
                        pmo(tenant, () -> tasks.change(task.id(), change(20, null, null, null), task.revision())))
                .isInstanceOf(ConflictException.class);
        assertThat(pmo(tenant, () -> tasks.get(task.id())).progress()).isEqualTo(10);
    }

    @Test
    void tasks_are_given_within_reach_and_name_what_there_is() {
        TenantId tenant = begin();

        assertThat(refusal(() -> other(
                        tenant, () -> tasks.create(new NewTask(" ", "none", null, TaskOrigin.own(), "none", "none")))))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactlyInAnyOrder(
                        "/title field.missing",
                        "/due field.missing",
                        "/owner person.unknown",
                        "/plan plan.unknown",
                        "/measure measure.unknown");
        assertThat(refusal(() -> other(tenant, () -> tasks.create(own("For Li", "li-ming", null)))))
                .extracting(FieldError::code)
                .containsExactly("person.out-of-reach");
        TaskView mine = other(tenant, () -> tasks.create(own("Mine", "wang-lei", null)));
        TaskView measured = lead(tenant, () -> tasks.create(own("Theirs, for my measure", "wang-lei", "m0")));

        assertThat(other(tenant, () -> tasks.ofOwner("wang-lei"))).containsExactly(mine, measured);
        assertThat(lead(tenant, () -> tasks.get(mine.id())).mayChange()).isFalse();
        assertThatThrownBy(() -> lead(tenant, () -> tasks.change(mine.id(), state(TaskState.DONE, null), null)))
                .isInstanceOf(NotFoundException.class);
        assertThat(partner(tenant, () -> tasks.ofOwner("wang-lei"))).isEmpty();
        assertThatThrownBy(() -> partner(tenant, () -> tasks.get(mine.id()))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void tenants_never_meet() {
        TenantId one = begin();
        TenantId two = begin();
        TaskView task = pmo(one, () -> tasks.create(review("Ours", "wang-lei", 7L)));

        assertThatThrownBy(() -> pmo(two, () -> tasks.get(task.id()))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pmo(two, () -> tasks.change(task.id(), state(TaskState.DONE, null), null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pmo(two, () -> checkIns.add(note(Subject.task(task.id()), "Theirs"))))
                .isInstanceOf(NotFoundException.class);
        assertThat(pmo(two, () -> tasks.of(TaskOrigin.Kind.REVIEW, 7))).isEmpty();
        assertThat(system(two, () -> tasks.ofPlan(PLAN, at("2027-01-01T00:00:00Z"))))
                .isEmpty();
    }

    @Test
    void it_takes_as_many_statements_for_many_as_for_one() {
        TenantId tenant = begin();
        for (int number = 0; number < 15; number++) {
            pmo(tenant, () -> tasks.create(review("Train", "wang-lei", 7L)));
        }

        assertThat(StatementCount.during(() -> lead(tenant, () -> tasks.ofPlan(PLAN, 100))))
                .hasSizeLessThanOrEqualTo(5);
        assertThat(StatementCount.during(() -> other(tenant, () -> tasks.ofOwner("wang-lei"))))
                .hasSize(1);
    }

    private static NewTask review(String title, String owner, long review) {
        return new NewTask(
                title, owner, DUE, new TaskOrigin(TaskOrigin.Kind.REVIEW, review, "February 2026"), PLAN, null);
    }

    private static NewTask own(String title, String owner, @Nullable String measure) {
        return new NewTask(title, owner, DUE, TaskOrigin.own(), null, measure);
    }

    private static TaskChange change(
            @Nullable Integer progress, @Nullable LocalDate due, @Nullable String owner, @Nullable String note) {
        return new TaskChange(progress, owner, due, null, note);
    }

    private static TaskChange state(TaskState state, @Nullable String note) {
        return new TaskChange(null, null, null, state, note);
    }
}
