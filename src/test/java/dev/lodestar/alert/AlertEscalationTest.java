package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.alert.HandlingRow.Act;
import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.testing.StatementCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Who hears of an alert on which nobody acts. */
class AlertEscalationTest extends LaggingBookings {

    @Test
    void by_hand_it_goes_to_the_lead_and_then_to_the_sponsor() {
        assertThat(refused(() -> handling.escalate(id, " "))).containsExactly("/reason field.missing");
        as("wang", () -> handling.escalate(id, "Needs money"));
        AlertDetail detail = as("wang", () -> handling.escalate(id, "Needs more money"));

        assertThat(detail.handling()).extracting(HandlingRow::person).containsExactly("zhao", "chen");
        assertThat(detail.may().escalate()).isFalse();
        assertThat(refused(() -> handling.escalate(id, "Again"))).containsExactly(" escalation.highest");
        assertThat(heard.of(AlertEscalated.class, tenant))
                .extracting(AlertEscalated::to)
                .containsExactly("zhao", "chen");
    }

    @Test
    void after_three_working_days_without_notice_the_lead_is_told_once() {
        cast.clock().moveTo(Instant.parse("2026-03-06T01:59:59Z"));
        assertThat(round()).isZero();

        cast.clock().moveTo(Instant.parse("2026-03-06T02:00:00Z"));
        assertThat(round()).isOne();
        assertThat(round()).isZero();

        AlertDetail detail = as("wang", () -> alerts.get(id));
        assertThat(detail.alert().handled().level()).isEqualTo(Escalation.LEAD);
        assertThat(detail.handling()).singleElement().satisfies(act -> {
            assertThat(act.by()).isEmpty();
            assertThat(act.person()).isEqualTo("zhao");
            assertThat(act.because()).isEqualTo(Cause.UNACKNOWLEDGED);
        });
        assertThat(heard.of(AlertEscalated.class, tenant)).hasSize(1);
    }

    @Test
    void an_acknowledgement_stops_the_nagging() {
        as("wang", () -> handling.acknowledge(id, "On it", null, null));
        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofDays(6)));

        assertThat(round()).isZero();
    }

    @Test
    void a_snooze_holds_the_telling_back_until_it_is_over() {
        as("wang", () -> handling.snooze(id, LocalDate.parse("2026-03-09"), "Stock-taking"));
        cast.clock().moveTo(Instant.parse("2026-03-08T15:59:59Z"));
        assertThat(round()).isZero();

        cast.clock().moveTo(Instant.parse("2026-03-08T16:00:00Z"));
        assertThat(round()).isOne();

        assertThat(as("wang", () -> alerts.get(id)).handling())
                .extracting(HandlingRow::act)
                .containsExactly(Act.SNOOZED, Act.WOKEN, Act.ESCALATED);
        assertThat(heard.of(AlertWoken.class, tenant))
                .extracting(AlertWoken::because)
                .containsExactly(Cause.OVER);
    }

    @Test
    void four_lagging_weeks_reach_the_sponsor_through_the_lead_though_somebody_took_notice() {
        as("wang", () -> handling.acknowledge(id, "On it", null, null));
        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofDays(14)));
        cast.report(tenant, "bookings", 120, 80, 70, 80, 80);

        assertThat(round()).isOne();
        assertThat(round()).isZero();

        assertThat(heard.of(AlertEscalated.class, tenant))
                .extracting(AlertEscalated::level, AlertEscalated::to)
                .containsExactly(Tuple.tuple(Escalation.LEAD, "zhao"), Tuple.tuple(Escalation.SPONSOR, "chen"));
    }

    @Test
    void where_nobody_leads_the_sponsor_stands_in_and_hears_again_as_the_sponsor() {
        as("wang", () -> handling.acknowledge(id, "Not this one", null, null));
        cast.lagging(tenant, "on-time", "gao", "gac");
        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofDays(3)));
        round();
        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofDays(14)));
        cast.report(tenant, "on-time", 120, 80, 70, 80, 80);
        round();

        assertThat(heard.of(AlertEscalated.class, tenant))
                .extracting(AlertEscalated::level, AlertEscalated::to, AlertEscalated::because)
                .containsExactly(
                        Tuple.tuple(Escalation.LEAD, "chen", Cause.UNACKNOWLEDGED),
                        Tuple.tuple(Escalation.SPONSOR, "chen", Cause.STREAK));
    }

    @Test
    void two_missing_weeks_tell_the_lead() {
        cast.define(tenant, "visits", "wang", "sales-east");
        cast.report(tenant, "visits", 120, 120);
        assertThat(round()).isZero();
        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofDays(7)));
        cast.report(tenant, "visits", 120, 120);
        as("wang", () -> handling.acknowledge(id, "The other one", null, null));

        round();

        long missing = cast.alertOf(tenant, "visits");
        assertThat(as("wang", () -> alerts.get(missing)).alert().handled().level())
                .isEqualTo(Escalation.LEAD);
    }

    @Test
    void a_storm_is_escalated_in_a_few_statements_and_read_in_as_few_as_a_breeze() {
        int few = statements(() -> as("pmo", () -> alerts.list(AlertFilter.ANY, 100, null)));
        for (int number = 0; number < 20; number++) {
            cast.lagging(tenant, "m" + number, "wang", "sales-east");
        }
        assertThat(statements(() -> as("pmo", () -> alerts.list(AlertFilter.ANY, 100, null))))
                .isEqualTo(few);

        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofDays(6)));
        List<String> sent = StatementCount.during(this::round);

        assertThat(sent.stream().filter(sql -> !sql.toLowerCase(Locale.ROOT).contains("event_publication")))
                .hasSizeLessThanOrEqualTo(13);
        assertThat(as("pmo", () -> alerts.list(AlertFilter.ANY, 100, null)).items())
                .hasSize(21)
                .allSatisfy(alert -> assertThat(alert.handled().level()).isEqualTo(Escalation.LEAD));
    }

    @Test
    void how_it_was_handled_at_a_past_moment_is_told_as_of_then() {
        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofHours(2)));
        as("wang", () -> handling.acknowledge(id, "On it", null, null));
        Instant before = AlertWorld.TUESDAY.plus(Duration.ofHours(1));
        Instant now = AlertWorld.TUESDAY.plus(Duration.ofHours(3));

        assertThat(past(before).handled().acknowledged()).isNull();
        assertThat(past(now)).isEqualTo(as("pmo", () -> alerts.get(id)).alert());
    }

    private AlertView past(Instant at) {
        return as("pmo", () -> alerts.list(new AlertFilter(null, "bookings", null), 10, null, at, at))
                .items()
                .getFirst();
    }

    private static int statements(Runnable work) {
        return StatementCount.during(work).size();
    }
}
