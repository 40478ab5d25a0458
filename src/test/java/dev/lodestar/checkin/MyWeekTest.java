package dev.lodestar.checkin;

import static dev.lodestar.checkin.CheckInsTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lodestar.alert.Alerts;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.Outcome;
import dev.lodestar.testing.StatementCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MyWeekTest extends CheckInFixture {

    @Autowired
    private MyWeek myWeek;

    @Autowired
    private NumberReports reports;

    @Autowired
    private Alerts alerts;

    @Test
    void it_holds_what_needs_the_person_and_what_was_reported() {
        TenantId tenant = begin();
        world.report(tenant, "m0", "2026-W06", 100, 50, 50);
        world.report(tenant, "m1", "2026-W06", 100, 100, 100, 100);
        await().pollInSameThread()
                .until(() -> !lead(tenant, () -> alerts.open(5)).isEmpty());
        pmo(
                tenant,
                () -> tasks.create(new NewTask(
                        "Call partners", "li-ming", LocalDate.parse("2026-03-20"), TaskOrigin.own(), PLAN, null)));

        Week week = lead(tenant, myWeek::now);

        assertThat(week.duties()).extracting(duty -> duty.period().toString()).containsExactly("2026-W09");
        assertThat(week.lags()).extracting(lag -> lag.alert().measureKey()).containsExactly("m0");
        assertThat(week.tasks()).extracting(TaskView::title).containsExactly("Call partners");
        assertThat(week.actions()).extracting(action -> action.action().key()).containsExactly("a1");
        assertThat(week.reported())
                .extracting(one -> one.measure().measure().key())
                .containsExactly("m1");
        assertThat(week.count()).isEqualTo(4);

        lead(
                tenant,
                () -> checkIns.add(new NewCheckIn(
                        Subject.measure("m0"),
                        null,
                        "Rain",
                        null,
                        null,
                        null,
                        null,
                        week.lags().getFirst().alert().id())));
        lead(tenant, () -> checkIns.add(progress(Subject.action(PLAN, "a1"), 100)));
        assertThat(lead(tenant, myWeek::now).count()).isEqualTo(2);
        assertThat(other(tenant, myWeek::now).actions())
                .extracting(action -> action.action().key())
                .containsExactly("a0");
    }

    @Test
    void a_number_and_what_is_said_to_it_are_kept_together() {
        TenantId tenant = begin();

        Outcome outcome = lead(tenant, () -> reports.save(number("m0", "2026-W09", "88", 0)));

        assertThat(outcome).isEqualTo(Outcome.STORED);
        assertThat(lead(tenant, () -> checkIns.of(Subject.measure("m0"), 5, null)))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.period()).isEqualTo("2026-W09");
                    assertThat(said.confidence()).isEqualTo(4);
                });
        assertThat(refusal(() -> lead(tenant, () -> reports.save(number("m0", "2026-09", "88", 0)))))
                .extracting(error -> error.code())
                .containsExactly("BAD_PERIOD");
        assertThat(refusal(() -> other(tenant, () -> reports.save(number("m0", "2026-W09", "88", 0)))))
                .extracting(error -> error.code())
                .containsExactly("UNKNOWN_MEASURE");
    }

    @Test
    void somebody_elses_number_is_not_overwritten_unseen_and_a_save_can_be_undone() {
        TenantId tenant = begin();
        world.report(tenant, "m0", "2026-W09", 70);

        assertThatThrownBy(() -> lead(tenant, () -> reports.save(number("m0", "2026-W09", "88", 0))))
                .isInstanceOf(ConflictException.class);
        ObservationView theirs = lead(tenant, () -> reports.current("m0", "2026-W09"));
        assertThat(theirs.value()).isEqualByComparingTo("70");
        assertThat(lead(tenant, () -> checkIns.of(Subject.measure("m0"), 5, null)))
                .isEmpty();

        lead(tenant, () -> reports.save(number("m0", "2026-W09", "88", theirs.revision())));
        assertThatThrownBy(() -> lead(tenant, () -> reports.save(number("m0", "2026-W09", "89", theirs.revision()))))
                .isInstanceOf(ConflictException.class);
        lead(tenant, () -> reports.undo("m0", "2026-W09", theirs));
        assertThat(lead(tenant, () -> reports.current("m0", "2026-W09")).value())
                .isEqualByComparingTo("70");
        lead(tenant, () -> reports.undo("m0", "2026-W09", null));
        assertThat(lead(tenant, myWeek::now).duties())
                .extracting(duty -> duty.period().toString())
                .contains("2026-W09");
        lead(tenant, () -> reports.save(number("m0", "2026-W09", "90", 0)));
        assertThat(lead(tenant, () -> reports.current("m0", "2026-W09")).value())
                .isEqualByComparingTo("90");
    }

    @Test
    void undoing_leaves_alone_what_somebody_else_reported_since() {
        TenantId tenant = begin();
        lead(tenant, () -> reports.save(number("m0", "2026-W09", "88", 0)));
        world.report(tenant, "m0", "2026-W09", 91);

        assertThatThrownBy(() -> lead(tenant, () -> reports.undo("m0", "2026-W09", null)))
                .isInstanceOf(ConflictException.class);

        assertThat(lead(tenant, () -> reports.current("m0", "2026-W09")).value())
                .isEqualByComparingTo("91");
    }

    @Test
    void it_takes_twelve_statements_whatever_there_is() {
        TenantId tenant = begin(20);
        world.report(tenant, "m0", "2026-W06", 100, 50, 50);
        lead(tenant, myWeek::now);

        assertThat(StatementCount.during(() -> lead(tenant, myWeek::now))).hasSizeLessThanOrEqualTo(12);
    }

    private static NumberReport number(String measure, String period, String value, int seen) {
        return new NumberReport(measure, period, new BigDecimal(value), null, null, 4, "Fine", seen);
    }
}
