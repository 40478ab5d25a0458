package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pulls make of the alerts of a source. */
class SourceAlertsTest extends FailingSourceFixture {

    @Test
    void one_failed_pull_raises_one_alert_that_its_owner_handles_and_the_next_that_works_ends_it() {
        pull();
        long alert = failing().id();

        AlertView raised = alerts("sun").getFirst();
        assertThat(raised.rule()).isEqualTo("SOURCE");
        assertThat(raised.state()).isEqualTo("FIRING");
        assertThat(raised.name()).isEqualTo("System of sales");
        assertThat(raised.measureKey()).isEmpty();
        assertThat(raised.owner()).isEqualTo("sun");
        assertThat(raised.unitKey()).isEqualTo("sales");
        assertThat(raised.handled().handler()).isEqualTo("sun");
        assertThat(raised.raisedAt()).isEqualTo(AlertWorld.TUESDAY);
        FailingSource source = raised.source();
        assertThat(source.since()).isEqualTo(AlertWorld.TUESDAY);
        assertThat(source.pulls())
                .singleElement()
                .satisfies(pull -> assertThat(pull.error()).contains("Cannot connect"));
        assertThat(heard.of(AlertRaised.class, tenant).getLast())
                .isEqualTo(new AlertRaised(tenant, alert, "", Rule.SOURCE, AlertWorld.TUESDAY, false));

        as("sun", () -> handling.acknowledge(alert, "The password was changed", null, null));
        define(true, true);
        later(1);
        pull();

        AlertDetail over = as("sun", () -> alerts.get(alert));
        assertThat(over.alert().state()).isEqualTo("RESOLVED");
        assertThat(over.alert().source().end()).isEqualTo(FailingSource.End.WORKS);
        assertThat(over.alert().resolvedPeriod()).isEqualTo("2026-03-03");
        assertThat(over.history())
                .extracting(HistoryRow::happening)
                .containsExactly(Happening.RAISED, Happening.RESOLVED);
        assertThat(heard.of(AlertResolved.class, tenant))
                .singleElement()
                .satisfies(ended -> assertThat(ended.incidentId()).isEqualTo(alert));
    }

    @Test
    void further_failures_are_evidence_and_tell_nobody_again() {
        pull();
        long alert = failing().id();
        as("sun", () -> handling.snooze(alert, LocalDate.parse("2026-03-10"), "Tomorrow"));
        for (int hour = 1; hour <= 3; hour++) {
            later(hour);
            pull();
        }

        AlertDetail detail = as("sun", () -> alerts.get(alert));
        assertThat(detail.alert().streak()).isEqualTo(4);
        assertThat(detail.alert().source().pulls()).hasSize(4);
        assertThat(detail.alert().handled().snoozed()).isNotNull();
        assertThat(detail.history()).hasSize(1);
        assertThat(heard.of(AlertRaised.class, tenant))
                .filteredOn(event -> event.rule() == Rule.SOURCE)
                .hasSize(1);
    }

    @Test
    void evidence_keeps_the_first_and_the_latest_of_very_many() {
        for (int hour = 0; hour < Outage.MOST + 5; hour++) {
            ended(hour, "FAILED", "It answers nobody");
        }
        follow();

        FailingSource source = failing().source();
        assertThat(source.failures()).isEqualTo(Outage.MOST + 5);
        assertThat(source.pulls()).hasSize(Outage.MOST);
        assertThat(source.pulls().getFirst().at()).isEqualTo(AlertWorld.TUESDAY);
        assertThat(source.pulls().get(1).at()).isEqualTo(AlertWorld.TUESDAY.plusSeconds(6 * 3600));
    }

    @Test
    void hearing_of_a_pull_again_changes_nothing_and_what_was_never_heard_is_made_up_for() {
        ended(0, "FAILED", "It answers nobody");
        later(1);
        round();
        AlertView raised = failing();
        assertThat(raised.raisedAt()).isEqualTo(at(0));
        round();
        follow();
        assertThat(failing()).isEqualTo(raised);

        ended(1, "SUCCEEDED", null);
        later(2);
        round();
        AlertView over = as("sun", () -> alerts.get(raised.id())).alert();
        assertThat(over.state()).isEqualTo("RESOLVED");
        assertThat(over.changedAt())
                .as("when it worked, not when that was found out")
                .isEqualTo(at(1));
    }

    @Test
    void what_was_missed_is_made_up_for_in_order_as_if_nothing_had_been() {
        ended(0, "PARTLY", "One table is gone");
        ended(1, "SUCCEEDED", null);
        ended(2, "FAILED", "It answers nobody");
        follow();

        assertThat(heard.of(AlertRaised.class, tenant))
                .filteredOn(event -> event.rule() == Rule.SOURCE)
                .extracting(AlertRaised::at)
                .containsExactly(at(0), at(2));
        List<AlertView> all = ofSources(AlertQuery.Stage.OVER);
        assertThat(all)
                .singleElement()
                .satisfies(first -> assertThat(first.raisedAt()).isEqualTo(at(0)));
        assertThat(failing().raisedAt()).isEqualTo(at(2));
    }

    @Test
    void a_pull_that_finds_no_rows_or_was_broken_off_is_no_failure() {
        define(true, true);
        pull();
        ended(1, "INTERRUPTED", "The application stopped");
        ended(2, "PARTLY", null);
        follow();

        assertThat(ofSources(null)).isEmpty();
    }

    @Test
    void a_source_that_is_disabled_ends_its_alert_and_says_so() {
        pull();
        long alert = failing().id();
        later(1);
        define(false, false);
        TenantScope.run(tenant, () -> ledger.switchedOff("sales", at(1)));
        TenantScope.run(tenant, () -> ledger.switchedOff("sales", at(1)));

        AlertDetail over = as("sun", () -> alerts.get(alert));
        assertThat(over.alert().state()).isEqualTo("RESOLVED");
        assertThat(over.alert().source().end()).isEqualTo(FailingSource.End.SWITCHED_OFF);
        assertThat(over.alert().changedAt()).isEqualTo(at(1));
        assertThat(over.history().getLast().happening()).isEqualTo(Happening.SWITCHED_OFF);

        later(2);
        as("admin", () -> sources.pull("sales"));
        follow();
        assertThat(ofSources(AlertQuery.Stage.OPEN))
                .as("who tries a source that is off knows")
                .isEmpty();
    }
}
