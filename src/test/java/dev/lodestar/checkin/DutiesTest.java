package dev.lodestar.checkin;

import static dev.lodestar.checkin.CheckInsTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.checkin.ReminderDue.What;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.kernel.VersionNeededException;
import dev.lodestar.testing.StatementCount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** It is Tuesday of 2026-W10, ten in the morning in Shanghai; measures begin with W05. */
@RecordApplicationEvents
class DutiesTest extends CheckInFixture {

    @Autowired
    private Duties duties;

    @Autowired
    private Cadences cadences;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ApplicationEvents events;

    @Test
    void a_period_that_ended_without_a_number_is_owed_until_there_is_one() {
        TenantId tenant = begin();
        world.report(tenant, "m0", "2026-W06", 90, 95);
        world.report(tenant, "m1", "2026-W06", 1, 2, 3, 4);

        List<Duty> owed = lead(tenant, duties::mine);

        assertThat(owed).extracting(duty -> duty.period().toString()).containsExactly("2026-W08", "2026-W09");
        assertThat(owed).extracting(Duty::owner).containsOnly("li-ming");
        assertThat(owed.getLast().plans()).containsExactly(PLAN);
        assertThat(owed.getLast().dueAt()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(owed.getFirst().before())
                .hasValueSatisfying(before -> assertThat(before.value()).isEqualByComparingTo("95"));
        assertThat(other(tenant, duties::mine)).isEmpty();
        assertThat(pmo(tenant, () -> duties.whoHasNotReported(PLAN))).isEqualTo(owed);
        assertThatThrownBy(() -> lead(tenant, () -> duties.whoHasNotReported(PLAN)))
                .isInstanceOf(NotFoundException.class);

        world.report(tenant, "m0", "2026-W08", 90, 95);
        assertThat(lead(tenant, duties::mine)).isEmpty();
    }

    @Test
    void a_plan_says_when_its_numbers_are_due() {
        TenantId tenant = begin();
        world.report(tenant, "m0", "2026-W06", 1, 2, 3, 4);
        Cadence fridays = new Cadence(Rhythm.WEEKLY, 5, 12, 1);
        assertThat(lead(tenant, () -> cadences.of(PLAN)).cadence()).isEqualTo(Cadence.USUAL);

        CadenceView set = pmo(tenant, () -> cadences.set(PLAN, fridays, null));

        assertThat(lead(tenant, () -> cadences.of(PLAN))).isEqualTo(set);
        assertThat(lead(tenant, duties::mine).getLast().dueAt()).isEqualTo("2026-03-06T04:00:00Z");
        assertThatThrownBy(() -> pmo(tenant, () -> cadences.set(PLAN, fridays, null)))
                .isInstanceOf(VersionNeededException.class);
        pmo(tenant, () -> cadences.set(PLAN, new Cadence(Rhythm.MONTHLY, 3, 9, 2), set.revision()));
        assertThatThrownBy(() -> pmo(tenant, () -> cadences.set(PLAN, fridays, set.revision())))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> lead(tenant, () -> cadences.set(PLAN, fridays, 2L)))
                .isInstanceOf(NotFoundException.class);
        assertThat(refusal(() -> pmo(tenant, () -> cadences.set(PLAN, new Cadence(Rhythm.WEEKLY, 8, 24, 9), 2L))))
                .extracting(FieldError::pointer)
                .containsExactly("/day", "/hour", "/remindDays");
    }

    @Test
    void a_plan_may_ask_for_nothing() {
        TenantId tenant = begin(3);
        pmo(tenant, () -> cadences.set(PLAN, new Cadence(Rhythm.NONE, 1, 0, 0), null));

        assertThat(lead(tenant, duties::mine))
                .as("what no plan names is asked for as usual")
                .extracting(duty -> duty.measure().measure().key())
                .containsOnly("m2");
        assertThat(pmo(tenant, () -> duties.whoHasNotReported(PLAN))).isEmpty();
        assertThat(pmo(tenant, () -> cadences.of(PLAN)).cadence().asks()).isFalse();
    }

    @Test
    void people_are_reminded_once_of_what_is_due() {
        TenantId tenant = begin();
        world.report(tenant, "m0", "2026-W06", 1, 2, 3);
        world.report(tenant, "m1", "2026-W06", 1, 2, 3);
        on("2026-03-02T00:30:00Z");
        assertThat(system(tenant, reminders::remind)).isZero();

        on("2026-03-02T01:30:00Z");
        assertThat(system(tenant, reminders::remind)).isEqualTo(1);
        assertThat(system(tenant, reminders::remind)).isZero();
        on("2026-03-03T10:30:00Z");
        assertThat(system(tenant, reminders::remind)).isZero();

        assertThat(events.stream(ReminderDue.class)
                        .filter(event -> event.tenant().equals(tenant)))
                .containsExactly(new ReminderDue(
                        tenant,
                        "li-ming",
                        List.of(new What("m0", "2026-W09"), new What("m1", "2026-W09")),
                        at("2026-03-02T10:00:00Z"),
                        at("2026-03-02T01:30:00Z")));
    }

    @Test
    void whoever_reported_in_time_is_not_reminded_and_other_tenants_are_not_either() {
        TenantId tenant = begin();
        TenantId silent = begin();
        world.report(tenant, "m0", "2026-W06", 1, 2, 3, 4);
        world.report(tenant, "m1", "2026-W06", 1, 2, 3, 4);
        on("2026-03-02T01:30:00Z");

        assertThat(system(tenant, reminders::remind)).isZero();
        assertThat(system(silent, reminders::remind)).isEqualTo(1);
    }

    @Test
    void it_takes_as_many_statements_for_many_as_for_one() {
        TenantId few = begin();
        TenantId many = begin(15);
        lead(few, duties::mine);
        lead(many, duties::mine);

        int one = StatementCount.during(() -> lead(few, duties::mine)).size();
        assertThat(one).isLessThanOrEqualTo(5);
        assertThat(StatementCount.during(() -> lead(many, duties::mine))).hasSize(one);
    }
}
