package dev.lodestar.alert;

import static dev.lodestar.alert.WatchedMeasure.closing;
import static dev.lodestar.alert.WatchedMeasure.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.IncidentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentLedgerTest {

    private static final LedgerFixture LEDGER = new LedgerFixture(4);

    private final WatchedMeasure measure = LEDGER.weekly();

    @BeforeEach
    void forget() {
        LEDGER.events.clear();
    }

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    @Test
    void two_lagging_weeks_raise_one_alert_with_its_evidence() {
        LEDGER.live(measure, 100, 80, 90);

        Incident incident = LEDGER.only(measure);
        assertThat(incident.finding().key()).isEqualTo(new IncidentKey(Rule.LAG, week(2)));
        assertThat(incident.finding().firedPeriod()).isEqualTo(week(3));
        assertThat(incident.finding().state()).isEqualTo(IncidentState.FIRING);
        assertThat(incident.retroactive()).isFalse();
        assertThat(incident.raisedAt()).isEqualTo(closing(3));
        assertThat(incident.finding().evidence())
                .containsExactly(
                        new EvidenceRow("2026-W03", "80", "100", null, null, "-20", "5", "15", "RED", null, 1, 1),
                        new EvidenceRow("2026-W04", "90", "100", null, null, "-10", "5", "15", "AMBER", null, 1, 1));
        assertThat(LEDGER.events)
                .containsExactly(new AlertRaised(
                        LedgerFixture.TENANT, incident.id(), "m" + measure.id, Rule.LAG, closing(3), false));
    }

    @Test
    void an_alert_lives_through_streak_recovery_relapse_and_resolution() {
        LEDGER.live(measure, 80, 80, 80, 97, 80, 97, 100);

        Incident incident = LEDGER.only(measure);
        assertThat(incident.finding().state()).isEqualTo(IncidentState.RESOLVED);
        assertThat(incident.finding().resolvedPeriod()).isEqualTo(week(7));
        assertThat(LEDGER.history(incident))
                .containsExactly(
                        Happening.RAISED,
                        Happening.STREAK,
                        Happening.RECOVERING,
                        Happening.FIRED_AGAIN,
                        Happening.RECOVERING,
                        Happening.RESOLVED);
        assertThat(LEDGER.events).hasSize(6).first().isInstanceOf(AlertRaised.class);
        assertThat(LEDGER.events).last().isInstanceOf(AlertResolved.class);
    }

    @Test
    void replaying_again_changes_nothing() {
        LEDGER.live(measure, 80, 80, 80);
        List<Incident> before = LEDGER.incidents(measure);
        LEDGER.events.clear();

        LEDGER.replay(measure, closing(3));
        LEDGER.replay(measure, closing(3).plusSeconds(60));

        assertThat(LEDGER.incidents(measure)).isEqualTo(before);
        assertThat(LEDGER.events).isEmpty();
    }

    @Test
    void a_correction_cancels_an_alert_and_its_reversal_restores_it() {
        LEDGER.live(measure, 100, 80, 80);
        Finding before = LEDGER.only(measure).finding();
        Instant correction = closing(3).plusSeconds(3600);
        measure.report(week(3), 100, correction);
        LEDGER.replay(measure, correction);

        assertThat(LEDGER.only(measure).finding().state()).isEqualTo(IncidentState.CANCELLED_BY_CORRECTION);

        Instant reversal = correction.plusSeconds(3600);
        measure.report(week(3), 80, reversal);
        LEDGER.replay(measure, reversal);

        Incident restored = LEDGER.only(measure);
        assertThat(restored.finding().state()).isEqualTo(IncidentState.FIRING);
        assertThat(restored.finding().streak()).isEqualTo(before.streak());
        assertThat(restored.raisedAt()).isEqualTo(closing(3));
        assertThat(LEDGER.history(restored)).containsExactly(Happening.RAISED, Happening.CANCELLED, Happening.REVIVED);
        assertThat(LEDGER.events).filteredOn(AlertRaised.class::isInstance).hasSize(1);
    }

    @Test
    void an_alert_whose_start_moves_is_inherited_and_nobody_is_told_twice() {
        LEDGER.live(measure, 100, 80, 80, 80);
        Incident first = LEDGER.only(measure);
        Instant correction = closing(4).plusSeconds(3600);
        measure.report(week(2), 100, correction);
        LEDGER.replay(measure, correction);

        Incident cancelled = LEDGER.incidents(measure).getFirst();
        Incident heir = LEDGER.incidents(measure).getLast();
        assertThat(cancelled.isCancelled()).isTrue();
        assertThat(heir.finding().key().startPeriod()).isEqualTo(week(3));
        assertThat(heir.inheritedFrom()).isEqualTo(first.id());
        assertThat(heir.raisedAt()).isEqualTo(first.raisedAt());
        assertThat(LEDGER.history(heir))
                .containsExactly(Happening.RAISED, Happening.STREAK, Happening.CANCELLED, Happening.INHERITED);
        assertThat(LEDGER.events)
                .filteredOn(event -> !(event instanceof AlertChanged))
                .hasSize(1);
        assertThat(LEDGER.events)
                .last()
                .isEqualTo(new AlertChanged(
                        LedgerFixture.TENANT, heir.id(), "m" + measure.id, Rule.LAG, correction, Happening.INHERITED));
    }

    @Test
    void a_start_that_moves_there_and_back_again_revives_the_first_alert_with_the_story_of_both() {
        LEDGER.live(measure, 100, 80, 80, 80);
        measure.report(week(2), 100, closing(4).plusSeconds(1));
        LEDGER.replay(measure, closing(4).plusSeconds(1));
        measure.report(week(2), 80, closing(4).plusSeconds(2));
        LEDGER.replay(measure, closing(4).plusSeconds(2));

        Incident revived = LEDGER.incidents(measure).getFirst();
        assertThat(revived.finding().state()).isEqualTo(IncidentState.FIRING);
        assertThat(LEDGER.incidents(measure).getLast().isCancelled()).isTrue();
        assertThat(LEDGER.history(revived)).contains(Happening.INHERITED, Happening.REVIVED);
        assertThat(LEDGER.events).filteredOn(AlertRaised.class::isInstance).hasSize(1);
    }

    @Test
    void what_arrives_late_is_retroactive_and_told_only_while_it_is_open() {
        int[] values = {80, 80, 100, 80, 80, 80};
        for (int number = 1; number <= values.length; number++) {
            measure.report(week(number), values[number - 1], closing(6));
        }
        LEDGER.replay(measure, closing(6));

        List<Incident> incidents = LEDGER.incidents(measure);
        assertThat(incidents).hasSize(2).allMatch(Incident::retroactive);
        assertThat(incidents.getFirst().announced()).isFalse();
        assertThat(LEDGER.events)
                .containsExactly(new AlertRaised(
                        LedgerFixture.TENANT, incidents.getLast().id(), "m" + measure.id, Rule.LAG, closing(6), true));
    }

    @Test
    void a_silent_alert_that_a_correction_reopens_is_told_for_the_first_time() {
        for (int number = 1; number <= 3; number++) {
            measure.report(week(number), number == 3 ? 100 : 80, closing(3));
        }
        LEDGER.replay(measure, closing(3));
        assertThat(LEDGER.events).isEmpty();

        measure.report(week(3), 80, closing(3).plusSeconds(1));
        LEDGER.replay(measure, closing(3).plusSeconds(1));

        assertThat(LEDGER.events).singleElement().isInstanceOf(AlertRaised.class);
    }

    @Test
    void a_corrected_number_renews_the_evidence() {
        LEDGER.live(measure, 80, 80);
        measure.report(week(2), 70, closing(2).plusSeconds(1));
        LEDGER.replay(measure, closing(2).plusSeconds(1));

        Incident incident = LEDGER.only(measure);
        assertThat(incident.finding().evidence().getLast().actual()).isEqualTo("70");
        assertThat(incident.finding().evidence().getLast().observationRevision())
                .isEqualTo(2);
        assertThat(LEDGER.history(incident)).containsExactly(Happening.RAISED, Happening.CORRECTED);
    }

    @Test
    void missing_numbers_are_an_alert_of_their_own_that_a_number_resolves() {
        LEDGER.live(measure, 100, -1, -1, 100);

        Incident incident = LEDGER.only(measure);
        assertThat(incident.finding().key()).isEqualTo(new IncidentKey(Rule.MISSING, week(2)));
        assertThat(incident.finding().state()).isEqualTo(IncidentState.RESOLVED);
        assertThat(incident.finding().streak()).isEqualTo(2);
        assertThat(incident.finding().evidence())
                .extracting(EvidenceRow::period, EvidenceRow::reason)
                .containsExactly(tuple("2026-W03", "MISSING"), tuple("2026-W04", "MISSING"));
        assertThat(LEDGER.history(incident)).containsExactly(Happening.RAISED, Happening.STREAK, Happening.RESOLVED);
    }

    @Test
    void an_event_that_comes_late_takes_nothing_back() {
        LEDGER.live(measure, 80, 80, 100);
        List<Incident> before = LEDGER.incidents(measure);

        LEDGER.replay(measure, closing(2));

        assertThat(LEDGER.incidents(measure)).isEqualTo(before);
    }

    @Test
    void a_daily_measure_fires_by_weeks_and_on_time() {
        WatchedMeasure daily = LEDGER.measure(Frequency.DAY);
        for (Period day = Period.parse("2026-01-05");
                day.compareTo(Period.parse("2026-01-18")) <= 0;
                day = day.next()) {
            daily.report(day, 80, closing(2));
        }
        LEDGER.replay(daily, closing(2).plus(Duration.ofHours(1)));

        Incident lag = LEDGER.incidents(daily).stream()
                .filter(incident -> incident.finding().key().rule() == Rule.LAG)
                .findFirst()
                .orElseThrow();
        assertThat(lag.finding().firedPeriod()).isEqualTo(week(2));
        assertThat(lag.retroactive()).isFalse();
    }

    @Test
    void tenants_do_not_meet() {
        LEDGER.live(measure, 80, 80);
        LEDGER.replay(LedgerFixture.OTHER, List.of(measure.id), closing(2));

        assertThat(LEDGER.jdbc
                        .sql("select tenant from incident where measure_id = ? order by tenant")
                        .param(measure.id)
                        .query(String.class)
                        .list())
                .containsExactly("jd-auto", "rhein-mobil");
        assertThat(LEDGER.incidents(measure)).hasSize(1);
        assertThat(LEDGER.events).extracting("tenant").containsExactly(LedgerFixture.TENANT, LedgerFixture.OTHER);
    }

    @Test
    void changes_are_counted_by_rule_and_change_without_naming_tenants() {
        double before = raised();
        LEDGER.live(measure, 80, 80);

        assertThat(raised() - before).isEqualTo(1);
        assertThat(LEDGER.metrics.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().getTag("tenant")).isNull());
    }

    private static double raised() {
        return LEDGER.metrics
                .counter("lodestar.alerts", "rule", "lag", "change", "raised")
                .count();
    }
}
