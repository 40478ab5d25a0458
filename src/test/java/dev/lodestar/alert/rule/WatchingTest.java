package dev.lodestar.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.AlertState;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchingTest {

    private static final Period FIRST = Period.parse("2026-W01");
    private static final LocalDate ALWAYS = LocalDate.EPOCH;
    private static final Definition DEFINITION = new Definition(
            1,
            LocalDate.of(2025, 12, 29),
            Accumulation.PER_PERIOD,
            Direction.HIGHER,
            new Curve(
                    Shape.STEP,
                    null,
                    List.of(Target.of(LocalDate.of(2026, 12, 31), BigDecimal.valueOf(100))),
                    Map.of()),
            new Tolerance(Tolerance.Type.PERCENT, null, BigDecimal.valueOf(5), BigDecimal.TEN),
            LagRule.DEFAULT,
            null,
            BigDecimal.ONE);

    @ParameterizedTest
    @CsvSource({
        "two in a row below fire and one that is right resolves, '9 8 12', 'W01>W02=W03/2'",
        "the bound itself is right, '10 10', ''",
        "one alone does not fire, '9 12 9 12', ''",
        "a gap breaks a streak that has not fired, '9 - 9 12', ''",
        "a gap leaves one that has, '9 9 - 9', 'W01>W02=/3'",
        "two that fire after each other are two, '9 9 10 9 9', 'W01>W02=W03/2 W04>W05=/2'",
        "no number says nothing, '- -', ''",
    })
    void a_bound_fires_by_what_came(String sentence, String numbers, String expected) {
        assertThat(told(Watching.of(
                        new Threshold(Threshold.Side.BELOW, BigDecimal.TEN, 2), judged(numbers), Map.of(), ALWAYS)))
                .as(sentence)
                .isEqualTo(expected);
    }

    @Test
    void a_bound_above_is_wrong_on_the_other_side() {
        assertThat(told(Watching.of(
                        new Threshold(Threshold.Side.ABOVE, BigDecimal.TEN, 1), judged("10 11 9"), Map.of(), ALWAYS)))
                .isEqualTo("W02>W02=W03/1");
    }

    @Test
    void periods_that_end_before_the_rule_begins_are_not_watched() {
        assertThat(told(Watching.of(
                        new Threshold(Threshold.Side.BELOW, BigDecimal.TEN, 2),
                        judged("9 9 9"),
                        Map.of(),
                        FIRST.next().firstDay())))
                .isEqualTo("W02>W03=/2");
    }

    @Property(tries = 200)
    void streaks_are_apart_in_order_and_as_long_as_asked_for(
            @ForAll @Size(max = 40) List<@IntRange(min = 8, max = 12) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 4) int periods) {
        List<JudgedPeriod> judged = new ArrayList<>();
        numbers.forEach(number -> judged.add(period(judged.size(), number == 12 ? null : number)));
        List<Streak> streaks =
                Watching.of(new Threshold(Threshold.Side.BELOW, BigDecimal.TEN, periods), judged, Map.of(), ALWAYS);
        Period end = FIRST.previous();
        for (Streak streak : streaks) {
            assertThat(streak.start()).isGreaterThan(end);
            assertThat(streak.periods()).hasSizeGreaterThanOrEqualTo(periods);
            assertThat(streak.periods()).allMatch(period -> period.actual().intValue() < 10);
            assertThat(streak.fired())
                    .isEqualTo(streak.periods().get(periods - 1).period());
            end = streak.resolved() == null ? streak.periods().getLast().period() : streak.resolved();
        }
        assertThat(streaks.stream().filter(streak -> streak.resolved() == null).count())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void a_steady_fall_misses_the_target_and_says_by_how_much() {
        Forecast forecast =
                Forecast.of(judged("100 98 96 94 92 90 88 86"), DEFINITION, 80).orElseThrow();
        assertThat(forecast.date()).isEqualTo("2026-12-31");
        assertThat(forecast.periods()).isEqualTo(8);
        // A line without scatter: 2 of 100 a week, 52 weeks after the first.
        assertThat(forecast.gap()).isCloseTo(-1.04, within(1e-9));
        assertThat(forecast.high() - forecast.low()).isCloseTo(0, within(1e-6));
        assertThat(forecast.isMiss()).isTrue();
    }

    @Test
    void the_interval_is_that_of_a_single_period_to_come() {
        List<JudgedPeriod> judged = judged("100 97 103 99 102 98 101 96");
        Forecast forecast = Forecast.of(judged, DEFINITION, 80).orElseThrow();
        SimpleRegression line = new SimpleRegression();
        judged.forEach(
                period -> line.addData(period.period().index(), period.gap().doubleValue() / 100));
        double mean = judged.stream()
                .mapToLong(period -> period.period().index())
                .average()
                .orElseThrow();
        double then = Period.containing(Frequency.WEEK, forecast.date()).index();
        double spread = judged.stream()
                .mapToDouble(period -> Math.pow(period.period().index() - mean, 2))
                .sum();
        double deviation =
                Math.sqrt(line.getSumSquaredErrors() / 6 * (1 + 1.0 / 8 + Math.pow(then - mean, 2) / spread));
        // 1.4398 is the 90 % point of Student's t with 6 degrees of freedom, from the tables.
        assertThat(forecast.high() - forecast.gap()).isCloseTo(1.4398 * deviation, within(1e-4));
        assertThat(forecast.isMiss()).isFalse();
    }

    @Test
    void too_few_periods_no_target_ahead_or_nothing_judged_say_nothing() {
        assertThat(Forecast.of(judged("100 98 96 94 92 90 88"), DEFINITION, 80)).isEmpty();
        assertThat(Forecast.of(judged("100 98 96 94 92 90 88 - - - 86"), DEFINITION, 80))
                .isPresent();
        assertThat(Forecast.of(judged("100 98 96 94 92 90 88 86 -"), DEFINITION, 80))
                .isEmpty();
        assertThat(Forecast.of(List.of(), DEFINITION, 80)).isEmpty();
        assertThat(Forecast.of(
                        judged("100 98 96 94 92 90 88 86"),
                        DEFINITION.from(LocalDate.EPOCH).lagging(LagRule.DEFAULT),
                        80))
                .isPresent();
    }

    @Test
    void a_trend_fires_after_two_forecasts_that_miss_and_resolves_when_the_pace_is_back() {
        List<Streak> streaks = Watching.of(
                Trend.DEFAULT,
                judged("100 100 100 99 97 95 93 91 89 87 110 120 130 140 150"),
                Map.of(1, DEFINITION),
                ALWAYS);
        assertThat(streaks).hasSize(1);
        assertThat(streaks.getFirst().resolved()).isNotNull();
    }

    @Test
    void noise_around_the_expectation_seldom_fires_a_trend() {
        Random random = new Random(7);
        int fired = 0;
        for (int measure = 0; measure < 100; measure++) {
            List<JudgedPeriod> judged = new ArrayList<>();
            for (int week = 0; week < 26; week++) {
                judged.add(period(week, (int) Math.round(100 + 4 * random.nextGaussian())));
            }
            fired += Watching.of(Trend.DEFAULT, judged, Map.of(1, DEFINITION), ALWAYS)
                            .isEmpty()
                    ? 0
                    : 1;
        }
        // A twentieth of the forecasts is wrong on this side, and half a year has nineteen of them, which share their
        // data.
        assertThat(fired).isLessThan(20);
    }

    private static String told(List<Streak> streaks) {
        return String.join(
                " ",
                streaks.stream()
                        .map(streak -> brief(streak.start()) + ">" + brief(streak.fired()) + "="
                                + (streak.resolved() == null ? "" : brief(streak.resolved())) + "/"
                                + streak.periods().size())
                        .toList());
    }

    private static String brief(Period period) {
        return period.toString().substring(5);
    }

    private static List<JudgedPeriod> judged(String numbers) {
        List<JudgedPeriod> judged = new ArrayList<>();
        for (String number : numbers.split(" ")) {
            judged.add(period(judged.size(), number.equals("-") ? null : Integer.valueOf(number)));
        }
        return judged;
    }

    private static JudgedPeriod period(int week, Integer actual) {
        BigDecimal value = actual == null ? null : BigDecimal.valueOf(actual);
        BigDecimal expected = BigDecimal.valueOf(100);
        return new JudgedPeriod(
                FIRST.plus(week),
                value,
                expected,
                null,
                null,
                value == null ? null : value.subtract(expected),
                value == null ? Judgement.UNKNOWN : Judgement.GREEN,
                null,
                AlertState.OK,
                BigDecimal.valueOf(5),
                BigDecimal.TEN,
                1,
                null);
    }
}
