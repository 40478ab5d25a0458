package dev.lodestar.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Baseline;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import dev.lodestar.plan.PromiseDirection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseCheckTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The first week, in which the measure is to be 100; from 95 on green, from 85 amber. */
    private static final Period FIRST = Period.parse("2026-W02");

    @ParameterizedTest(name = "{0}: {1} {2} -> {3} {4} with {5} alerts: {6}")
    @CsvSource({
        "UP,   70,  RED,       90,  AMBER,     1, KEPT",
        "UP,   70,  RED,       71,  RED,       0, KEPT",
        "UP,   90,  AMBER,     91,  RED,       0, PARTLY",
        "UP,   90,  AMBER,     90,  AMBER,     0, NOT_KEPT",
        "UP,   90,  AMBER,     80,  GREEN,     0, NOT_KEPT",
        "UP,   90,  NO_TARGET, 95,  RED,       0, KEPT",
        "UP,   ,    UNKNOWN,   95,  GREEN,     0, UNKNOWN",
        "UP,   90,  AMBER,     ,    UNKNOWN,   2, UNKNOWN",
        "DOWN, 300, RED,       120, GREEN,     0, KEPT",
        "DOWN, 300, AMBER,     290, RED,       0, PARTLY",
        "DOWN, 300, RED,       300, RED,       0, NOT_KEPT",
        "DOWN, 300, RED,       310, GREEN,     0, NOT_KEPT",
        "HOLD, 100, GREEN,     97,  GREEN,     0, KEPT",
        "HOLD, 100, GREEN,     97,  GREEN,     1, PARTLY",
        "HOLD, 100, GREEN,     90,  AMBER,     0, NOT_KEPT",
        "HOLD, 90,  AMBER,     99,  GREEN,     0, KEPT",
        "HOLD, 90,  NO_TARGET, 99,  GREEN,     0, UNKNOWN",
        "HOLD, 100, GREEN,     97,  NO_TARGET, 0, UNKNOWN"
    })
    void a_verdict_follows_from_the_numbers_and_statuses_then_and_on_the_day(
            PromiseDirection direction,
            BigDecimal then,
            Judgement judgedThen,
            BigDecimal later,
            Judgement judgedLater,
            int alerts,
            PromiseVerdict verdict) {
        assertThat(PromiseCheck.verdict(
                        direction, reading(then, judgedThen), reading(later, judgedLater), false, alerts))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} -> {3} of {4}: {5}")
    @CsvSource({
        "UP,   100, 120, 220, 230, KEPT",
        "UP,   100, 120, 220, 250, NOT_KEPT",
        "UP,   100, 120, 220, ,    KEPT",
        "DOWN, 100, 120, 220, 250, KEPT",
        "DOWN, 100, 120, 220, 230, NOT_KEPT"
    })
    void a_running_total_rises_by_itself_so_that_it_has_to_gain_on_what_is_expected(
            PromiseDirection direction,
            BigDecimal then,
            BigDecimal expectedThen,
            BigDecimal later,
            BigDecimal expectedLater,
            PromiseVerdict verdict) {
        MeasureReading before = new MeasureReading("2026-W02", Judgement.RED, then, expectedThen, null, null, 1);
        MeasureReading after = new MeasureReading("2026-W06", Judgement.RED, later, expectedLater, null, null, 1);

        assertThat(PromiseCheck.verdict(direction, before, after, true, 0)).isEqualTo(verdict);
    }

    @Test
    void the_last_period_that_ended_by_the_day_counts_and_later_ones_do_not() {
        MeasureHistory history = weeks(70, 80, 96, 99, 50);
        MeasureReading then = readingOf(history, 1);

        PromiseCheck check = PromiseCheck.of(PromiseDirection.UP, lastDay(4).plusDays(3), then, history);

        assertThat(check.verdict()).isEqualTo(PromiseVerdict.KEPT);
        assertThat(check.later()).isNotNull();
        assertThat(check.later().period()).isEqualTo("2026-W05");
        assertThat(check.later().value()).isEqualByComparingTo("99");
        assertThat(check.later().expected()).isEqualByComparingTo("100");
        assertThat(check.later().judgement()).isEqualTo(Judgement.GREEN);
    }

    @Test
    void alerts_count_when_they_fired_after_the_promise_and_by_the_day() {
        // Fires in the 2nd week, is resolved in the 3rd, fires again in the 5th and is silent in the 6th and 7th.
        MeasureHistory history = weeks(70, 70, 100, 70, 70, null, null);

        assertThat(PromiseCheck.of(PromiseDirection.HOLD, lastDay(5), readingOf(history, 2), history)
                        .alerts())
                .isEqualTo(1);
        assertThat(PromiseCheck.of(PromiseDirection.HOLD, lastDay(4), readingOf(history, 2), history)
                        .alerts())
                .isZero();
        assertThat(PromiseCheck.of(PromiseDirection.HOLD, lastDay(7), readingOf(history, 1), history)
                        .alerts())
                .isEqualTo(3);
    }

    @Test
    void a_day_before_any_further_period_ends_tells_nothing() {
        MeasureHistory history = weeks(70, 80);

        assertThat(PromiseCheck.of(PromiseDirection.UP, lastDay(2).plusDays(2), readingOf(history, 2), history))
                .isEqualTo(new PromiseCheck(PromiseVerdict.UNKNOWN, null, 0));
    }

    @Test
    void a_measure_that_had_no_period_yet_when_it_was_promised_tells_nothing_but_shows_its_number() {
        PromiseCheck check = PromiseCheck.of(PromiseDirection.UP, lastDay(2), null, weeks(70, 80));

        assertThat(check.verdict()).isEqualTo(PromiseVerdict.UNKNOWN);
        assertThat(check.later()).isNotNull();
        assertThat(check.later().value()).isEqualByComparingTo("80");
    }

    @ParameterizedTest
    @CsvSource({
        // A Sunday: the week ends with it, and closes a day later.
        "WEEK,    2026-03-01, 24, 2026-03-02T16:00:00Z",
        // A Wednesday: the week before closed long ago, so the day itself counts.
        "WEEK,    2026-03-04, 24, 2026-03-04T16:00:00Z",
        "DAY,     2026-03-04, 0,  2026-03-04T16:00:00Z",
        "MONTH,   2026-03-31, 72, 2026-04-03T16:00:00Z",
        "MONTH,   2026-04-01, 72, 2026-04-03T16:00:00Z",
        "QUARTER, 2026-05-15, 24, 2026-05-15T16:00:00Z"
    })
    void it_comes_due_when_the_day_is_over_and_the_periods_up_to_it_are_closed(
            Frequency frequency, LocalDate by, int grace, Instant due) {
        assertThat(PromiseCheck.comesDue(by, measure(frequency, grace))).isEqualTo(due);
    }

    private static LocalDate lastDay(int week) {
        return FIRST.plus(week - 1L).lastDay();
    }

    private static MeasureReading readingOf(MeasureHistory history, int week) {
        return MeasureReading.of(history.evaluation().periods().get(week - 1));
    }

    private static MeasureReading reading(BigDecimal value, Judgement judgement) {
        return new MeasureReading("2026-W02", judgement, value, null, null, null, 1);
    }

    private static MeasureHistory weeks(Integer... values) {
        LocalDate start = FIRST.firstDay();
        Definition definition = new Definition(
                1,
                start,
                Accumulation.PER_PERIOD,
                Direction.HIGHER,
                new Curve(
                        Shape.STEP,
                        new Baseline(start.minusDays(1), BigDecimal.ZERO),
                        List.of(Target.of(start, BigDecimal.valueOf(100))),
                        Map.of()),
                new Tolerance(Tolerance.Type.ABSOLUTE, null, BigDecimal.valueOf(5), BigDecimal.valueOf(15)),
                LagRule.DEFAULT,
                null,
                BigDecimal.ONE);
        Subject subject = new Subject(Kind.FLOW, Frequency.WEEK, ZONE, 24, List.of(definition), List.of(), null);
        List<Observation> observations = new ArrayList<>();
        for (int week = 0; week < values.length; week++) {
            if (values[week] != null) {
                observations.add(Observation.of(FIRST.plus(week), 1, BigDecimal.valueOf(values[week])));
            }
        }
        Instant at = FIRST.plus(values.length - 1L).closesAt(ZONE, 24);
        return new MeasureHistory(measure(Frequency.WEEK, 24), subject, Judge.evaluate(subject, observations, at));
    }

    private static MeasureView measure(Frequency frequency, int grace) {
        return new MeasureView(
                1, "m", "Measure", "drives", Kind.FLOW, frequency, ZONE, grace, "li-ming", "sales", Set.of(), 1);
    }
}
