package dev.lodestar.measure.pace;

import static dev.lodestar.measure.pace.AlertState.FIRING;
import static dev.lodestar.measure.pace.AlertState.OK;
import static dev.lodestar.measure.pace.AlertState.PENDING;
import static dev.lodestar.measure.pace.AlertState.RECOVERING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Scenario.Spec;
import org.junit.jupiter.api.Test;

/** Expected is 100 each week; 95 and above is green, 85 and above amber; "-" is a week without a value. */
class LagRuleTest {
    private static final Spec WEEKLY = Spec.from("2026-01-05", Scenario.step("2026-01-01", "100"));

    private static Evaluation judged(Spec spec, String... values) {
        return Scenario.of(Kind.FLOW, Frequency.WEEK)
                .defined(spec)
                .observed("2026-W02", values)
                .afterClosing(Period.parse("2026-W02").plus(values.length - 1L).toString());
    }

    @Test
    void two_lagging_weeks_fire_the_alert() {
        var evaluation = judged(WEEKLY, "100", "90", "80");
        assertThat(Scenario.alertStates(evaluation)).containsExactly(OK, PENDING, FIRING);
        var incident = evaluation.incidents().getFirst();
        assertThat(incident.startPeriod()).hasToString("2026-W03");
        assertThat(incident.firedPeriod()).hasToString("2026-W04");
        assertThat(incident.resolvedPeriod()).isNull();
        assertThat(incident.evidence()).isEqualTo(evaluation.periods().subList(1, 3));
    }

    @Test
    void green_below_the_expectation_recovers_and_then_resolves() {
        var evaluation = judged(WEEKLY, "80", "80", "96", "97");
        assertThat(Scenario.alertStates(evaluation)).containsExactly(PENDING, FIRING, RECOVERING, OK);
        assertThat(evaluation.incidents().getFirst().resolvedPeriod()).hasToString("2026-W05");
        assertThat(evaluation.incidents().getFirst().state()).isEqualTo(IncidentState.RESOLVED);
    }

    @Test
    void meeting_the_expectation_resolves_at_once() {
        var evaluation = judged(WEEKLY, "80", "80", "100");
        assertThat(Scenario.alertStates(evaluation)).containsExactly(PENDING, FIRING, OK);
    }

    @Test
    void a_gap_that_rounds_to_zero_is_met() {
        var evaluation = judged(WEEKLY, "80", "80", "99.9999999999");
        assertThat(Scenario.alertStates(evaluation)).containsExactly(PENDING, FIRING, OK);
    }

    @Test
    void a_relapse_fires_the_same_incident_again_and_the_streak_counts_on() {
        var evaluation = judged(WEEKLY, "80", "80", "96", "-", "80");
        assertThat(Scenario.alertStates(evaluation)).containsExactly(PENDING, FIRING, RECOVERING, RECOVERING, FIRING);
        assertThat(evaluation.incidents()).hasSize(1);
        assertThat(evaluation.incidents().getFirst().streak()).isEqualTo(3);
        assertThat(evaluation.incidents().getFirst().firedPeriod()).hasToString("2026-W03");
    }

    @Test
    void a_missing_week_breaks_a_pending_streak_but_never_resolves() {
        var evaluation = judged(WEEKLY, "80", "-", "80", "80", "-", "80");
        assertThat(Scenario.alertStates(evaluation)).containsExactly(PENDING, OK, PENDING, FIRING, FIRING, FIRING);
        assertThat(evaluation.incidents().getFirst().streak()).isEqualTo(3);
    }

    @Test
    void after_a_resolution_the_next_streak_is_a_new_incident() {
        var evaluation = judged(WEEKLY, "80", "80", "100", "80", "80");
        assertThat(evaluation.incidents())
                .extracting(incident -> incident.startPeriod().toString())
                .containsExactly("2026-W02", "2026-W05");
    }

    @Test
    void a_rule_of_one_period_fires_at_once() {
        assertThat(Scenario.alertStates(judged(WEEKLY.lagging(LagRule.When.NOT_GREEN, 1), "90", "100", "80")))
                .containsExactly(FIRING, OK, FIRING);
    }

    @Test
    void with_a_red_only_rule_amber_recovers_and_a_second_amber_resolves() {
        assertThat(Scenario.alertStates(judged(WEEKLY.lagging(LagRule.When.RED, 2), "80", "80", "90", "90", "90")))
                .containsExactly(PENDING, FIRING, RECOVERING, OK, OK);
    }

    @Test
    void firing_survives_a_version_change_and_a_pending_streak_takes_the_new_length() {
        var eased = Spec.from("2026-01-19", Scenario.step("2026-01-01", "100")).lagging(LagRule.When.NOT_GREEN, 3);
        var evaluation = Scenario.of(Kind.FLOW, Frequency.WEEK)
                .defined(WEEKLY)
                .defined(eased)
                .observed("2026-W03", "80", "80", "80", "80")
                .afterClosing("2026-W06");
        assertThat(Scenario.alertStates(evaluation)).containsExactly(OK, PENDING, PENDING, FIRING, FIRING);
        assertThat(evaluation.periods())
                .extracting(JudgedPeriod::definitionVersion)
                .containsExactly(1, 1, 2, 2, 2);
    }

    @Test
    void a_target_that_ends_leaves_the_alert_firing() {
        var untargeted = Spec.from("2026-01-19", null);
        var evaluation = Scenario.of(Kind.FLOW, Frequency.WEEK)
                .defined(WEEKLY)
                .defined(untargeted)
                .observed("2026-W02", "80", "80", "80")
                .afterClosing("2026-W04");
        assertThat(Scenario.alertStates(evaluation)).containsExactly(PENDING, FIRING, FIRING);
        assertThat(evaluation.status()).isEqualTo(Status.NO_TARGET);
        assertThat(evaluation.incidents().getFirst().streak()).isEqualTo(2);
    }

    @Test
    void a_pause_freezes_a_firing_alert_and_breaks_a_pending_one() {
        var scenario = Scenario.of(Kind.FLOW, Frequency.WEEK)
                .defined(WEEKLY)
                .observed("2026-W02", "80", "80", "80", "80", "80", "80")
                .paused("2026-01-12", "2026-01-18")
                .paused("2026-02-02", "2026-02-08");
        var evaluation = scenario.afterClosing("2026-W07");
        assertThat(Scenario.judgements(evaluation)).containsExactly("RED", "PAUSED", "RED", "RED", "PAUSED", "RED");
        assertThat(Scenario.alertStates(evaluation)).containsExactly(PENDING, OK, PENDING, FIRING, FIRING, FIRING);
        assertThat(evaluation.incidents().getFirst().streak()).isEqualTo(3);
    }
}
