package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.alert.HandlingRow.Act;
import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.checkin.NewTask;
import dev.lodestar.checkin.TaskOrigin;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.kernel.ConflictException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can be done about an alert. */
class AlertHandlingTest extends LaggingBookings {

    @Autowired
    private Tasks tasks;

    @Test
    void an_alert_that_nobody_touched_is_its_owners() {
        HandlingView handled = as("wang", () -> alerts.get(id)).alert().handled();

        assertThat(handled.handler()).isEqualTo("wang");
        assertThat(handled.acknowledged()).isNull();
        assertThat(handled.level()).isEqualTo(Escalation.OWNER);
        assertThat(handled.revision()).isZero();
        // Tuesday 10:00 and three working days
        assertThat(handled.nextEscalation()).isEqualTo("2026-03-06T02:00:00Z");
    }

    @Test
    void acknowledging_takes_a_comment_or_a_task_that_is_there() {
        assertThat(refused(() -> handling.acknowledge(id, null, null, null))).containsExactly("/comment field.missing");
        assertThat(refused(() -> handling.acknowledge(id, " \n ", null, null)))
                .containsExactly("/comment field.missing");
        assertThat(refused(() -> handling.acknowledge(id, null, 404L, null))).containsExactly("/task task.unknown");
        assertThat(refused(() -> handling.acknowledge(id, "x".repeat(2_001), null, null)))
                .containsExactly("/comment text.too-long");
        assertThat(refused(() -> handling.acknowledge(id, "a\u202Eb", null, null)))
                .containsExactly("/comment text.hidden-characters");
        assertThat(as("wang", () -> alerts.get(id)).handling()).isEmpty();
    }

    @Test
    void a_countermeasure_alone_acknowledges_and_further_ones_are_linked() {
        long first = as("pmo", () -> task("Move the campaign"));
        long second = as("pmo", () -> task("Call the dealers"));

        AlertDetail linked = as("wang", () -> handling.link(id, second));
        assertThat(linked.alert().handled().acknowledged()).isNull();
        AlertDetail detail = as("wang", () -> handling.acknowledge(id, null, first, null));

        assertThat(detail.alert().handled().acknowledged())
                .isEqualTo(new HandlingView.Acknowledgement("wang", AlertWorld.TUESDAY, "", first));
        assertThat(detail.handling()).extracting(HandlingRow::act).containsExactly(Act.LINKED, Act.ACKNOWLEDGED);
        assertThat(detail.handling()).extracting(HandlingRow::task).containsExactly(second, first);
        assertThat(refused(() -> handling.link(id, 404))).containsExactly("/task task.unknown");
    }

    private long task(String title) {
        TaskOrigin origin = new TaskOrigin(TaskOrigin.Kind.ALERT, id, "Bookings");
        return tasks.create(new NewTask(title, "wang", TODAY.plusDays(7), origin, null, "bookings"))
                .id();
    }

    @Test
    void the_first_acknowledgement_is_kept_and_another_is_on_record() {
        as("wang", () -> handling.acknowledge(id, "  Weekend campaign moved @li @nobody ", null, null));
        AlertDetail detail = as("zhao", () -> handling.acknowledge(id, "Seen", null, null));

        assertThat(detail.alert().handled().acknowledged())
                .isEqualTo(new HandlingView.Acknowledgement(
                        "wang", AlertWorld.TUESDAY, "Weekend campaign moved @li @nobody", null));
        assertThat(detail.alert().handled().nextEscalation()).isNull();
        assertThat(detail.handling()).extracting(HandlingRow::by).containsExactly("wang", "zhao");
        assertThat(detail.handling().getFirst().mentions()).containsExactly("li");
        assertThat(heard.of(AlertAcknowledged.class, tenant))
                .extracting(AlertAcknowledged::by)
                .containsExactly("wang", "zhao");
        assertThat(heard.of(AlertCommented.class, tenant)).singleElement().satisfies(event -> {
            assertThat(event.mentions()).containsExactly("li");
            assertThat(event.number()).isEqualTo(1);
        });
    }

    @Test
    void who_looked_at_an_older_state_is_told_so() {
        as("zhao", () -> handling.acknowledge(id, "Seen", null, 0));
        as("li", () -> handling.comment(id, "Me too"));

        assertThatThrownBy(() -> as("wang", () -> handling.acknowledge(id, "Mine", null, 0)))
                .isInstanceOf(ConflictException.class);
        assertThat(as("wang", () -> handling.acknowledge(id, "Mine", null, 1))
                        .alert()
                        .handled()
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void of_two_who_acknowledge_the_same_state_at_once_one_is_told_so() throws Exception {
        List<Callable<Object>> both = List.of(
                () -> as("wang", () -> handling.acknowledge(id, "Mine", null, 0)),
                () -> as("zhao", () -> handling.acknowledge(id, "Seen", null, 0)));
        int conflicts = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Object> end : threads.invokeAll(both)) {
                conflicts +=
                        end.state() == Future.State.FAILED && end.exceptionNow() instanceof ConflictException ? 1 : 0;
            }
        }

        assertThat(conflicts).isEqualTo(1);
        assertThat(as("wang", () -> alerts.get(id)).handling()).hasSize(1);
    }

    @Test
    void a_snooze_lasts_from_tomorrow_to_a_fortnight_in_the_tenants_zone() {
        // In Shanghai it is Wednesday already.
        cast.clock().moveTo(Instant.parse("2026-03-03T17:00:00Z"));
        LocalDate wednesday = TODAY.plusDays(1);

        for (LocalDate day : List.of(TODAY, wednesday, wednesday.plusDays(15))) {
            assertThat(refused(() -> handling.snooze(id, day, "Wait"))).containsExactly("/until day.range");
        }
        assertThat(refused(() -> handling.snooze(id, wednesday.plusDays(1), "")))
                .containsExactly("/reason field.missing");
        for (LocalDate day : List.of(wednesday.plusDays(1), wednesday.plusDays(14))) {
            assertThat(as("wang", () -> handling.snooze(id, day, "Wait"))
                            .alert()
                            .handled()
                            .snoozed())
                    .isNotNull()
                    .extracting(HandlingView.Snooze::until)
                    .isEqualTo(day);
        }
        assertThat(as("wang", () -> handling.wake(id)).alert().handled().snoozed())
                .isNull();
        assertThat(as("wang", () -> handling.wake(id)).handling())
                .extracting(HandlingRow::act)
                .containsExactly(Act.SNOOZED, Act.SNOOZED, Act.WOKEN);
        assertThat(heard.of(AlertWoken.class, tenant))
                .singleElement()
                .satisfies(event -> assertThat(event.because()).isEqualTo(Cause.BY_HAND));
    }

    @Test
    void an_alert_that_is_over_can_only_be_commented() {
        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofDays(7)));
        cast.report(tenant, "bookings", 120, 80, 70, 130);

        assertThat(refused(() -> handling.acknowledge(id, "Late", null, null))).containsExactly(" alert.closed");
        assertThat(refused(() -> handling.snooze(id, TODAY.plusDays(9), "Late")))
                .containsExactly(" alert.closed");
        assertThat(refused(() -> handling.reassign(id, "li", "Late"))).containsExactly(" alert.closed");
        assertThat(refused(() -> handling.escalate(id, "Late"))).containsExactly(" alert.closed");
        assertThat(refused(() -> handling.wake(id))).containsExactly(" alert.closed");
        AlertDetail detail = as("wang", () -> handling.comment(id, "The campaign did it"));
        assertThat(detail.handling()).hasSize(1);
        assertThat(detail.may()).isEqualTo(new AlertRights(false, true, false, false, false));
    }
}
