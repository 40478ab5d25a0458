package dev.lodestar.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Baseline;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A stock that is to go from 0 to 520 stations in the 52 weeks of 2026, 10 a week; or a total, or waiting minutes. */
class OutlookTest {

    private static final Period FIRST = Period.parse("2026-W01");
    private static final LocalDate END = LocalDate.parse("2026-12-27");

    @Test
    void who_always_has_nine_tenths_of_what_is_expected_ends_at_nine_tenths_of_the_target() {
        Outlook outlook =
                outlook(Direction.HIGHER, 9, 18, 27, 36, 45, 54, 63, 72, 81, 90).orElseThrow();

        assertThat(outlook.period()).isEqualTo(Period.parse("2026-W52"));
        assertThat(outlook.expected()).isEqualByComparingTo("520");
        assertThat(outlook.value().doubleValue()).isCloseTo(468, within(0.01));
        assertThat(outlook.low().doubleValue()).isCloseTo(468, within(0.01));
        assertThat(outlook.high().doubleValue()).isCloseTo(468, within(0.01));
        assertThat(outlook.isVague()).isFalse();
    }

    @Test
    void where_less_is_better_being_worse_means_a_higher_number() {
        Outlook outlook = outlook(Direction.LOWER, 11, 22, 33, 44, 55, 66, 77, 88, 99, 110)
                .orElseThrow();

        assertThat(outlook.value().doubleValue()).isCloseTo(572, within(0.01));
    }

    @Test
    void too_few_periods_or_no_target_ahead_tell_nothing() {
        assertThat(outlook(Direction.HIGHER, 9, 18, 27, 36, 45, 54, 63)).isEmpty();
        Subject subject = subject(Direction.HIGHER);
        assertThat(Outlook.of(subject, List.of(), Outlook.CONFIDENCE)).isEmpty();
        List<JudgedPeriod> year = judged(subject, new int[52]);
        assertThat(Outlook.of(subject, year, Outlook.CONFIDENCE)).isEmpty();
    }

    @Property(tries = 200)
    void it_says_what_the_trend_rule_finds(
            @ForAll @Size(min = 8, max = 30) List<@IntRange(min = 5, max = 15) Integer> gains,
            @ForAll @IntRange(min = 50, max = 99) int confidence,
            @ForAll Direction direction) {
        if (direction == Direction.RANGE) {
            return;
        }
        int[] values = new int[gains.size()];
        int total = 0;
        for (int week = 0; week < values.length; week++) {
            total += gains.get(week);
            values[week] = total;
        }
        Subject subject = subject(direction);
        List<JudgedPeriod> judged = judged(subject, values);
        Definition definition = subject.definitions().getFirst();

        Outlook outlook = Outlook.of(subject, judged, confidence).orElseThrow();
        Forecast forecast = Forecast.of(judged, definition, confidence).orElseThrow();
        boolean fires = Watching.of(
                        new Trend(1, confidence),
                        judged,
                        Map.of(definition.version(), definition),
                        judged.getLast().period().firstDay())
                .stream()
                .anyMatch(streak -> streak.resolved() == null);

        assertThat(outlook.forecast()).isEqualTo(forecast);
        assertThat(outlook.forecast().isMiss()).isEqualTo(fires);
        assertThat(outlook.value()).isBetween(outlook.low(), outlook.high());
        double worst = direction == Direction.HIGHER
                ? outlook.high().doubleValue()
                : outlook.low().doubleValue();
        double gap = (worst - 520) / 520 * (direction == Direction.HIGHER ? 1 : -1);
        assertThat(gap).isCloseTo(forecast.high(), within(1e-9));
    }

    private static Optional<Outlook> outlook(Direction direction, int... values) {
        Subject subject = subject(direction);
        return Outlook.of(subject, judged(subject, values), Outlook.CONFIDENCE);
    }

    private static List<JudgedPeriod> judged(Subject subject, int... values) {
        List<Observation> numbers = new ArrayList<>();
        for (int week = 0; week < values.length; week++) {
            numbers.add(Observation.of(FIRST.plus(week), 1, BigDecimal.valueOf(values[week])));
        }
        Period last = FIRST.plus(values.length - 1L);
        return Judge.evaluate(subject, numbers, last.closesAt(ZoneOffset.UTC, 0))
                .periods();
    }

    private static Subject subject(Direction direction) {
        Definition definition = new Definition(
                1,
                FIRST.firstDay(),
                Accumulation.PER_PERIOD,
                direction,
                new Curve(
                        Shape.LINEAR,
                        new Baseline(FIRST.firstDay().minusDays(1), BigDecimal.ZERO),
                        List.of(Target.of(END, BigDecimal.valueOf(520))),
                        Map.of()),
                new Tolerance(
                        Tolerance.Type.PERCENT, Tolerance.Base.SPAN, BigDecimal.valueOf(5), BigDecimal.valueOf(15)),
                LagRule.DEFAULT,
                null,
                BigDecimal.ONE);
        return new Subject(Kind.STOCK, Frequency.WEEK, ZoneOffset.UTC, 0, List.of(definition), List.of(), null);
    }
}
