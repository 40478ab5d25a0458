package dev.lodestar.measure.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Scenario.Spec;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StatusTest {
    private static Scenario weekly() {
        return Scenario.of(Kind.FLOW, Frequency.WEEK)
                .defined(Spec.from("2026-01-05", Scenario.step("2026-01-01", "100")));
    }

    @Test
    void silence_is_no_data_until_there_was_an_observation_and_stale_from_then_on() {
        assertThat(weekly().afterClosing("2026-W03").status()).isEqualTo(Status.NO_DATA);
        assertThat(weekly().observed("2026-W02", "100").afterClosing("2026-W03").status())
                .isEqualTo(Status.STALE);
        assertThat(weekly().with(Observation.withdrawn(Period.parse("2026-W03"), 1))
                        .afterClosing("2026-W03")
                        .status())
                .isEqualTo(Status.STALE);
    }

    @Test
    void an_explicit_zero_is_a_value() {
        assertThat(weekly().observed("2026-W02", "0").afterClosing("2026-W02").status())
                .isEqualTo(Status.RED);
    }

    @Test
    void the_highest_revision_holds_whatever_the_order() {
        var week = Period.parse("2026-W02");
        var evaluation = weekly().with(Observation.of(week, 2, BigDecimal.valueOf(100)))
                .with(Observation.of(week, 1, BigDecimal.ONE))
                .afterClosing("2026-W02");
        assertThat(evaluation.status()).isEqualTo(Status.GREEN);
        assertThat(evaluation.periods().getFirst().observationRevision()).isEqualTo(2);
    }

    @Test
    void a_paused_measure_is_paused_and_its_periods_are_listed_but_not_judged() {
        var evaluation = weekly().observed("2026-W02", "1", "1")
                .paused("2026-01-12", null)
                .afterClosing("2026-W03");
        assertThat(evaluation.status()).isEqualTo(Status.PAUSED);
        assertThat(Scenario.judgements(evaluation)).containsExactly("RED", "PAUSED");
        assertThat(Scenario.gaps(evaluation)).containsExactly("-99", "-");
    }

    @Test
    void a_retired_measure_is_closed_and_its_periods_end() {
        var scenario = weekly().observed("2026-W02", "100", "100", "100").retired("2026-01-25");
        assertThat(scenario.at(LocalDate.parse("2026-01-24")
                                .atStartOfDay(Scenario.ZONE)
                                .toInstant())
                        .status())
                .isEqualTo(Status.GREEN);
        var evaluation = scenario.afterClosing("2026-W05");
        assertThat(evaluation.status()).isEqualTo(Status.CLOSED);
        assertThat(evaluation.periods()).hasSize(2);
    }

    @Test
    void missing_weeks_are_an_incident_until_a_value_comes() {
        var evaluation = weekly().observed("2026-W02", "1", "-", "-", "1", "-").afterClosing("2026-W06");
        assertThat(evaluation.missing())
                .extracting(incident -> incident.startPeriod() + " to " + incident.latestPeriod() + ", "
                        + incident.streak() + ", " + incident.resolvedPeriod())
                .containsExactly("2026-W03 to 2026-W04, 2, 2026-W05", "2026-W06 to 2026-W06, 1, null");
    }

    @Test
    void too_few_answers_are_not_missing_and_a_paused_week_is_not_missed() {
        var ratio = Scenario.of(Kind.RATIO, Frequency.WEEK)
                .defined(Spec.from("2026-01-05", Scenario.step("2026-01-01", "1")))
                .observed("2026-W02", "0/0")
                .afterClosing("2026-W02");
        assertThat(ratio.missing()).isEmpty();
        assertThat(weekly().paused("2026-01-05", null).afterClosing("2026-W03").missing())
                .isEmpty();
    }

    @Test
    void progress_is_the_share_of_the_way_kept_within_bounds() {
        var line = Scenario.linear("2025-12-31", "50", Scenario.target("2026-12-31", "250"));
        var stock = Scenario.of(Kind.STOCK, Frequency.MONTH).defined(Spec.from("2026-01-01", line));
        assertThat(progress(stock.observed("2026-01", "100"))).isEqualTo("0.25");
        var step = Spec.from("2026-01-01", Scenario.step("2026-01-01", "40")).toward(Direction.LOWER);
        assertThat(progress(
                        Scenario.of(Kind.STOCK, Frequency.MONTH).defined(step).observed("2026-01", "50")))
                .isEqualTo("0.8");
        assertThat(progress(
                        Scenario.of(Kind.STOCK, Frequency.MONTH).defined(step).observed("2026-01", "0")))
                .isEqualTo("1");
        assertThat(progress(Scenario.of(Kind.STOCK, Frequency.MONTH).defined(step)))
                .isEqualTo("-");
    }

    private static String progress(Scenario scenario) {
        var period = scenario.afterClosing("2026-01").periods().getFirst();
        return Scenario.text(Progress.of(scenario.subject().definitions().getFirst(), period));
    }
}
