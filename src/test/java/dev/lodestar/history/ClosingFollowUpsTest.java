package dev.lodestar.history;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.plan;
import static dev.lodestar.history.HistoryWorld.up;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.access.AccessDeniedException;

/** The verdict is the product's, the last word its author's. */
class ClosingFollowUpsTest extends FollowUpsFixture {

    @Test
    void its_author_closes_it_with_a_word_and_nobody_opens_it_again() {
        TenantId tenant = world.begin(1);
        FollowUpView due = due(tenant);

        FollowUpView closed = close(tenant, due, "The stores were late", due.revision());

        assertThat(closed.state()).isEqualTo(FollowUpState.CLOSED);
        assertThat(closed.verdict()).isEqualTo(due.verdict());
        assertThat(closed.closing())
                .isEqualTo(new FollowUpView.Closing("The stores were late", "pmo", Instant.parse(AFTER)));
        assertThat(only(tenant)).isEqualTo(closed);
        assertThat(dueFor(tenant, Role.PMO, "company", "pmo")).isEmpty();
        assertThatThrownBy(() -> close(tenant, closed, "Again", closed.revision()))
                .isInstanceOf(ConflictException.class);
        look(tenant);
        assertThat(only(tenant)).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({"'', field.missing", "'  ', field.missing", "hid\u200bden, text.hidden-characters"})
    void a_note_says_something(String note, String code) {
        TenantId tenant = world.begin(1);
        FollowUpView due = due(tenant);

        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> close(tenant, due, note, null));

        assertThat(refusal.errors()).extracting(FieldError::code).containsExactly(code);
        assertThat(only(tenant)).isEqualTo(due);
    }

    @Test
    void before_its_day_and_at_another_revision_it_cannot_be_closed() {
        TenantId tenant = world.begin(1);
        world.publish(tenant, plan(PLAN, "li-ming", "m0"), up("m0", BY));
        FollowUpView waiting = only(tenant);

        InvalidInputException early =
                catchThrowableOfType(InvalidInputException.class, () -> close(tenant, waiting, "Done", null));
        assertThat(early.errors()).extracting(FieldError::code).containsExactly("follow-up.not-due");
        world.on(AFTER);
        look(tenant);
        assertThatThrownBy(() -> close(tenant, only(tenant), "Done", waiting.revision()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void of_two_who_close_it_at_once_one_is_told() throws Exception {
        TenantId tenant = world.begin(1);
        FollowUpView due = due(tenant);
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Callable<FollowUpView> close = () -> {
                together.await();
                return close(tenant, due, "Done", due.revision());
            };
            List<Future<FollowUpView>> both = List.of(pool.submit(close), pool.submit(close));

            assertThat(both.stream().filter(ClosingFollowUpsTest::conflicted)).hasSize(1);
        }
        assertThat(only(tenant).state()).isEqualTo(FollowUpState.CLOSED);
    }

    @Test
    void whoever_may_not_publish_the_plan_and_did_not_promise_closes_nothing() {
        TenantId tenant = world.begin(1);
        FollowUpView due = due(tenant);

        assertThatThrownBy(() -> HistoryWorld.as(
                        tenant, Role.LEAD, "swap", "wang-lei", () -> followUps.close(due.id(), "Mine", null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> HistoryWorld.as(
                        tenant, Role.MEMBER, "sales", "li-ming", () -> followUps.close(due.id(), "Mine", null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(dueFor(tenant, Role.LEAD, "swap", "wang-lei")).isEmpty();
        assertThat(list(tenant, Role.MEMBER, "sales"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.mayClose()).isFalse());
        assertThatThrownBy(() -> list(tenant, Role.PARTNER, "gac")).isInstanceOf(NotFoundException.class);
        // Its author reaches neither the plan nor its unit any more, and still has the word.
        assertThat(dueFor(tenant, Role.LEAD, "swap", "pmo")).hasSize(1);
        assertThat(HistoryWorld.as(tenant, Role.LEAD, "swap", "pmo", () -> followUps.close(due.id(), "Moved on", null))
                        .state())
                .isEqualTo(FollowUpState.CLOSED);
    }

    private static boolean conflicted(Future<?> outcome) {
        try {
            outcome.get();
            return false;
        } catch (Exception e) {
            assertThat(e.getCause()).isInstanceOf(ConflictException.class);
            return true;
        }
    }
}
