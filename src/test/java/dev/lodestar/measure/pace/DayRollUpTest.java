package dev.lodestar.measure.pace;

import static dev.lodestar.measure.pace.AlertState.FIRING;
import static dev.lodestar.measure.pace.AlertState.OK;
import static dev.lodestar.measure.pace.AlertState.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.pace.Scenario.Spec;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 2026-01-05 is the Monday of 2026-W02. */
class DayRollUpTest {
    private static final Spec DAILY = Spec.from("2026-01-05", Scenario.step("2026-01-01", "10"));

    private static String[] days(int count, String value) {
        return Collections.nCopies(count, value).toArray(String[]::new);
    }

    private static Scenario scenario(Kind kind, Spec spec) {
        return Scenario.of(kind, Frequency.DAY).defined(spec);
    }

    @Test
    void two_lagging_weeks_fire_on_the_second_sunday() {
        var evaluation =
                scenario(Kind.FLOW, DAILY).observed("2026-01-05", days(14, "8")).afterClosing("2026-01-18");
        assertThat(Scenario.alertStates(evaluation).subList(5, 8)).containsExactly(OK, PENDING, PENDING);
        assertThat(Scenario.alertStates(evaluation).subList(12, 14)).containsExactly(PENDING, FIRING);
        var incident = evaluation.incidents().getFirst();
        assertThat(incident.startPeriod()).hasToString("2026-W02");
        assertThat(incident.firedPeriod()).hasToString("2026-W03");
        assertThat(incident.evidence())
                .extracting(week ->
                        week.period() + " " + Scenario.text(week.actual()) + " of " + Scenario.text(week.expected()))
                .containsExactly("2026-W02 56 of 70", "2026-W03 56 of 70");
    }

    @Test
    void bad_days_that_the_week_makes_up_for_do_not_lag() {
        var evaluation = scenario(Kind.FLOW, DAILY)
                .observed("2026-01-05", "0", "0", "0", "0", "0", "35", "35", "0", "0", "0", "0", "0", "35", "35")
                .afterClosing("2026-01-18");
        assertThat(Scenario.alertStates(evaluation)).containsOnly(OK);
    }

    @Test
    void a_week_with_a_missing_day_is_unknown() {
        var evaluation = scenario(Kind.STOCK, DAILY)
                .observed("2026-01-05", "1", "-", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1")
                .afterClosing("2026-01-18");
        assertThat(evaluation.alertState()).isEqualTo(PENDING);
    }

    @Test
    void a_week_that_begins_before_the_first_definition_is_unknown() {
        var evaluation = scenario(Kind.FLOW, Spec.from("2026-01-07", Scenario.step("2026-01-01", "10")))
                .observed("2026-01-05", days(14, "1"))
                .afterClosing("2026-01-18");
        assertThat(evaluation.periods()).hasSize(12);
        assertThat(evaluation.alertState()).isEqualTo(PENDING);
    }

    @Test
    void a_week_with_an_unstarted_day_is_unknown() {
        var evaluation = scenario(Kind.FLOW, Spec.from("2026-01-05", Scenario.step("2026-01-06", "10")))
                .observed("2026-01-05", days(7, "1"))
                .afterClosing("2026-01-11");
        assertThat(evaluation.alertState()).isEqualTo(OK);
    }

    @Test
    void a_level_is_judged_by_sunday() {
        var evaluation = scenario(Kind.STOCK, DAILY)
                .observed("2026-01-05", "1", "1", "1", "1", "1", "1", "10", "10", "10", "10", "10", "10", "10", "1")
                .afterClosing("2026-01-18");
        assertThat(Scenario.alertStates(evaluation).subList(6, 14))
                .containsExactly(OK, OK, OK, OK, OK, OK, OK, PENDING);
    }

    @Test
    void a_ratio_sums_its_parts_and_is_too_few_only_as_a_whole() {
        var spec = Spec.from("2026-01-05", Scenario.step("2026-01-01", "0.5")).atLeast("30");
        var evaluation = scenario(Kind.RATIO, spec)
                .observed("2026-01-05", days(7, "1/5"))
                .observed("2026-01-12", days(7, "1/4"))
                .afterClosing("2026-01-18");
        assertThat(Scenario.judgements(evaluation)).containsOnly("UNKNOWN:TOO_FEW");
        assertThat(evaluation.periods().get(6).alertState()).isEqualTo(PENDING);
        assertThat(evaluation.alertState()).isEqualTo(OK);
    }

    @Test
    void absolute_tolerances_count_seven_times_for_a_flow_but_once_for_a_level() {
        var spec = DAILY.tolerating(Tolerance.Type.ABSOLUTE, null, "2", "4");
        var flow =
                scenario(Kind.FLOW, spec).observed("2026-01-05", days(7, "8")).afterClosing("2026-01-11");
        assertThat(flow.alertState()).isEqualTo(OK);
        var level = scenario(Kind.STOCK, spec)
                .observed("2026-01-05", days(7, "7.9"))
                .afterClosing("2026-01-11");
        assertThat(level.alertState()).isEqualTo(PENDING);
    }

    @Test
    void the_bounds_of_a_range_count_seven_times_for_a_flow() {
        var spec = Spec.from("2026-01-05", Scenario.band("2026-01-01", "8", "12"))
                .toward(Direction.RANGE)
                .lagging(LagRule.When.NOT_GREEN, 1);
        var evaluation = scenario(Kind.FLOW, spec)
                .observed("2026-01-05", "0", "0", "0", "0", "0", "0", "50")
                .afterClosing("2026-01-11");
        var week = evaluation.incidents().getFirst().evidence().getFirst();
        assertThat(List.of(
                        Scenario.text(week.expectedLower()),
                        Scenario.text(week.expectedUpper()),
                        Scenario.text(week.gap()),
                        Scenario.text(week.greenTolerance())))
                .containsExactly("56", "84", "-6", "1.4");
    }

    @Test
    void the_span_counts_seven_times_for_a_flow() {
        var curve = Scenario.linear("2026-01-04", "0", Scenario.target("2026-01-11", "7"));
        var evaluation = scenario(Kind.FLOW, Spec.from("2026-01-05", curve).lagging(LagRule.When.NOT_GREEN, 1))
                .observed("2026-01-05", "1", "2", "3", "4", "5", "0", "0")
                .afterClosing("2026-01-11");
        var week = evaluation.incidents().getFirst().evidence().getFirst();
        assertThat(Scenario.text(week.expected())).isEqualTo("28");
        assertThat(Scenario.text(week.greenTolerance())).isEqualTo("2.45");
        assertThat(Scenario.text(week.amberTolerance())).isEqualTo("7.35");
        assertThat(week.judgement()).isEqualTo(Judgement.RED);
    }

    @Test
    void a_cumulative_week_is_its_sunday_and_tolerances_count_once() {
        var curve = Scenario.linear("2026-01-04", "0", Scenario.target("2026-01-18", "140"));
        var spec = Spec.from("2026-01-05", curve).cumulative().lagging(LagRule.When.NOT_GREEN, 1);
        var evaluation =
                scenario(Kind.FLOW, spec).observed("2026-01-05", days(7, "8")).afterClosing("2026-01-11");
        var week = evaluation.incidents().getFirst().evidence().getFirst();
        assertThat(Scenario.text(week.actual())).isEqualTo("56");
        assertThat(Scenario.text(week.expected())).isEqualTo("70");
        assertThat(Scenario.text(week.greenTolerance())).isEqualTo("7");
    }

    @Test
    void a_version_that_starts_in_mid_week_gives_its_tolerance_to_the_whole_week() {
        var tight = Spec.from("2026-01-08", Scenario.step("2026-01-01", "20"))
                .tolerating(Tolerance.Type.PERCENT, null, "0", "0")
                .lagging(LagRule.When.RED, 1);
        var evaluation = scenario(Kind.FLOW, DAILY)
                .defined(tight)
                .observed("2026-01-05", "10", "10", "10", "20", "20", "20", "19")
                .afterClosing("2026-01-11");
        var week = evaluation.incidents().getFirst().evidence().getFirst();
        assertThat(Scenario.text(week.expected())).isEqualTo("110");
        assertThat(Scenario.text(week.gap())).isEqualTo("-1");
        assertThat(week.definitionVersion()).isEqualTo(2);
    }

    @Test
    void seasonal_days_weigh_by_iso_weekday() {
        var weights = Map.of("6", new BigDecimal("3"), "7", BigDecimal.ZERO);
        var curve = Scenario.seasonal("2026-01-04", "0", weights, Scenario.target("2026-01-11", "80"));
        var evaluation = scenario(Kind.FLOW, Spec.from("2026-01-05", curve))
                .observed("2026-01-05", days(8, "10"))
                .afterClosing("2026-01-12");
        assertThat(Scenario.expectations(evaluation)).containsExactly("10", "10", "10", "10", "10", "30", "0", "-");
        assertThat(evaluation.status()).isEqualTo(Status.NO_TARGET);
    }
}
