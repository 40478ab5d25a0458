package dev.lodestar.measure.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Scenario.Spec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private static Scenario monthly(Kind kind, Spec... specs) {
        var scenario = Scenario.of(kind, Frequency.MONTH);
        for (var spec : specs) {
            scenario.defined(spec);
        }
        return scenario;
    }

    @Test
    void a_line_starts_after_its_baseline_runs_by_days_and_holds_its_last_value() {
        var curve = Scenario.linear(
                "2026-01-31", "10", Scenario.target("2026-03-31", "69"), Scenario.target("2026-04-30", "99"));
        var evaluation = monthly(Kind.STOCK, Spec.from("2026-01-01", curve)).afterClosing("2026-05");
        assertThat(Scenario.expectations(evaluation)).containsExactly("-", "38", "69", "99", "99");
        assertThat(Scenario.judgements(evaluation).getFirst()).isEqualTo("NOT_STARTED");
    }

    @Test
    void a_season_spreads_each_rise_by_weight() {
        var weights = Map.of("2", new BigDecimal("3"), "5", new BigDecimal("0"));
        var curve = Scenario.seasonal(
                "2025-12-31",
                "100",
                weights,
                Scenario.target("2026-03-31", "150"),
                Scenario.target("2026-05-31", "160"));
        var spec = Spec.from("2026-01-01", curve);
        var own = monthly(Kind.FLOW, spec).afterClosing("2026-06");
        assertThat(Scenario.expectations(own)).containsExactly("10", "30", "10", "10", "0", "-");
        var running = monthly(Kind.FLOW, spec.cumulative()).afterClosing("2026-06");
        assertThat(Scenario.expectations(running)).containsExactly("110", "140", "150", "160", "160", "160");
    }

    @Test
    void week_53_has_a_weight_of_its_own() {
        var curve =
                Scenario.seasonal("2026-12-20", "0", Map.of("53", BigDecimal.TWO), Scenario.target("2027-01-10", "40"));
        var evaluation = Scenario.of(Kind.FLOW, Frequency.WEEK)
                .defined(Spec.from("2026-12-21", curve))
                .afterClosing("2027-W01");
        assertThat(Scenario.expectations(evaluation)).containsExactly("10", "20", "10");
    }

    @Test
    void a_step_holds_until_the_next_and_nothing_is_expected_before_the_first() {
        var curve = new Curve(
                Shape.STEP,
                null,
                List.of(Scenario.target("2026-02-28", "5"), Scenario.target("2026-04-01", "7")),
                Map.of());
        var evaluation = monthly(Kind.STOCK, Spec.from("2026-01-31", curve)).afterClosing("2026-04");
        assertThat(Scenario.expectations(evaluation)).containsExactly("-", "5", "5", "7");
    }

    @Test
    void without_targets_there_is_no_target_rather_than_no_start() {
        var curve = Scenario.linear("2026-06-01", "10");
        var evaluation = monthly(Kind.STOCK, Spec.from("2026-01-01", curve))
                .observed("2026-01", "4")
                .afterClosing("2026-01");
        assertThat(Scenario.judgements(evaluation)).containsExactly("NO_TARGET");
        assertThat(Scenario.actuals(evaluation)).containsExactly("4");
    }

    @Test
    void a_cumulative_measure_counts_from_the_baseline_of_the_version_that_judges() {
        var first = Scenario.linear("2025-10-31", "100", Scenario.target("2026-04-30", "160"));
        var second = Scenario.linear("2025-12-31", "0", Scenario.target("2026-04-30", "40"));
        var evaluation = monthly(
                        Kind.FLOW,
                        Spec.from("2026-01-01", first).cumulative(),
                        Spec.from("2026-03-01", second).cumulative())
                .observed("2025-10", "1000", "10", "10", "10", "10", "10", "10")
                .afterClosing("2026-04");
        assertThat(Scenario.actuals(evaluation)).containsExactly("130", "140", "30", "40");
        assertThat(evaluation.periods().getFirst().period()).hasToString("2026-01");
    }

    @Test
    void a_hole_before_the_first_judged_period_is_a_hole() {
        var curve = Scenario.linear("2025-11-30", "0", Scenario.target("2026-04-30", "50"));
        var scenario =
                monthly(Kind.FLOW, Spec.from("2026-01-01", curve).cumulative()).observed("2026-01", "10", "-", "10");
        assertThat(Scenario.judgements(scenario.afterClosing("2026-03")))
                .containsExactly("UNKNOWN:MISSING_EARLIER", "UNKNOWN:MISSING", "UNKNOWN:MISSING_EARLIER");
        scenario.observed("2025-12", "10").observed("2026-02", "10");
        assertThat(Scenario.actuals(scenario.afterClosing("2026-03"))).containsExactly("20", "30", "40");
    }

    @Test
    void a_paused_period_without_a_value_is_no_hole() {
        var curve = Scenario.linear("2025-12-31", "0", Scenario.target("2026-12-31", "120"));
        var evaluation = monthly(Kind.FLOW, Spec.from("2026-01-01", curve).cumulative())
                .observed("2026-01", "10", "-", "10")
                .paused("2026-02-01", "2026-02-28")
                .afterClosing("2026-03");
        assertThat(Scenario.judgements(evaluation))
                .startsWith("GREEN", "PAUSED")
                .doesNotContain("UNKNOWN");
        assertThat(Scenario.actuals(evaluation)).containsExactly("10", "-", "20");
    }

    @Test
    void of_two_versions_with_the_same_day_the_later_recorded_one_counts() {
        var evaluation = monthly(
                        Kind.STOCK,
                        Spec.from("2026-02-28", Scenario.step("2026-01-01", "2")),
                        Spec.from("2026-01-31", Scenario.step("2026-01-01", "1")),
                        Spec.from("2026-02-28", Scenario.step("2026-01-01", "3")))
                .afterClosing("2026-03");
        assertThat(Scenario.expectations(evaluation)).containsExactly("1", "3", "3");
    }

    @Test
    void a_ratio_below_its_minimum_is_too_few_and_one_at_it_counts() {
        var spec = Spec.from("2026-01-01", Scenario.step("2026-01-01", "50"))
                .atLeast("30")
                .times("100");
        var evaluation = monthly(Kind.RATIO, spec)
                .observed("2026-01", "15/29.999", "15/30", "0/30")
                .with(new Observation(Period.parse("2026-04"), 1, null, BigDecimal.ONE, null))
                .afterClosing("2026-04");
        assertThat(Scenario.judgements(evaluation))
                .containsExactly("UNKNOWN:TOO_FEW", "GREEN", "RED", "UNKNOWN:MISSING");
        assertThat(Scenario.actuals(evaluation)).containsExactly("-", "50", "0", "-");
    }

    @Test
    void a_zero_denominator_without_a_minimum_is_too_few() {
        var evaluation = monthly(Kind.RATIO, Spec.from("2026-01-01", Scenario.step("2026-01-01", "1")))
                .observed("2026-01", "0/0.00")
                .afterClosing("2026-01");
        assertThat(Scenario.judgements(evaluation)).containsExactly("UNKNOWN:TOO_FEW");
        assertThat(evaluation.status()).isEqualTo(Status.STALE);
    }

    @Test
    void a_tie_in_the_ninth_decimal_is_judged_after_rounding() {
        var curve = Scenario.linear("2025-12-31", "0", Scenario.target("2026-12-31", "3"));
        var spec = Spec.from("2026-01-01", curve)
                .tolerating(Tolerance.Type.PERCENT, Tolerance.Base.SPAN, "0.00000001", "0.00000005");
        var evaluation =
                monthly(Kind.STOCK, spec).observed("2026-12", "2.9999999995").afterClosing("2026-12");
        var december = evaluation.periods().getLast();
        assertThat(Scenario.text(december.gap())).isEqualTo("0");
        assertThat(Scenario.text(december.greenTolerance())).isEqualTo("0");
        assertThat(Scenario.text(december.amberTolerance())).isEqualTo("0.000000002");
        assertThat(december.judgement()).isEqualTo(Judgement.GREEN);
    }

    @Test
    void equality_with_a_tolerance_is_met() {
        var spec = Spec.from("2026-01-01", Scenario.step("2026-01-01", "100"));
        var evaluation = monthly(Kind.STOCK, spec)
                .observed("2026-01", "95", "94.999999999", "85", "84.999999999")
                .afterClosing("2026-04");
        assertThat(Scenario.judgements(evaluation)).containsExactly("GREEN", "AMBER", "AMBER", "RED");
    }

    @Test
    void lower_and_range_measure_the_other_way() {
        var lower = Spec.from("2026-01-01", Scenario.step("2026-01-01", "-10")).toward(Direction.LOWER);
        assertThat(Scenario.gaps(monthly(Kind.STOCK, lower)
                        .observed("2026-01", "-12", "-9.5", "-8")
                        .afterClosing("2026-03")))
                .containsExactly("2", "-0.5", "-2");
        var range =
                Spec.from("2026-01-01", Scenario.band("2026-01-01", "10", "20")).toward(Direction.RANGE);
        var evaluation = monthly(Kind.STOCK, range)
                .observed("2026-01", "10", "9.5", "21.5", "25")
                .afterClosing("2026-04");
        assertThat(Scenario.gaps(evaluation)).containsExactly("0", "-0.5", "-1.5", "-5");
        assertThat(Scenario.judgements(evaluation)).containsExactly("GREEN", "GREEN", "AMBER", "RED");
    }

    @Test
    void before_the_first_period_closes_nothing_is_said() {
        var scenario = monthly(Kind.STOCK, Spec.from("2026-01-01", Scenario.step("2026-01-01", "1")));
        var evaluation = scenario.at(Instant.parse("2026-02-01T15:59:59Z"));
        assertThat(evaluation.periods()).isEmpty();
        assertThat(evaluation.status()).isEqualTo(Status.NOT_STARTED);
        assertThat(evaluation.alertState()).isEqualTo(AlertState.OK);
        assertThat(scenario.at(Instant.parse("2026-02-01T16:00:00Z")).periods()).hasSize(1);
        assertThat(scenario.at(Instant.MIN).periods()).isEmpty();
        assertThat(scenario.at(Instant.MAX).periods()).isNotEmpty();
    }
}
