package dev.lodestar.measure.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** A DAY measure raises the incidents that a WEEK measure with the same facts raises. */
class WeekOfDaysPropertiesTest {
    private static final int WEEKS = 20;
    private static final int DAYS_PER_WEEK = 7;
    private static final BigDecimal SEVEN = BigDecimal.valueOf(DAYS_PER_WEEK);
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Property
    void a_level_is_that_of_sunday(@ForAll long seed) {
        var random = new Random(seed);
        var definitions = List.of(definition(random, 1, MONDAY, 1), definition(random, 2, MONDAY.plusWeeks(8), 1));
        sameIncidents(random, Kind.STOCK, definitions, definitions);
    }

    @Property
    void a_ratio_is_that_of_the_summed_parts(@ForAll long seed) {
        var random = new Random(seed);
        var definitions = List.of(definition(random, 1, MONDAY, 1));
        sameIncidents(random, Kind.RATIO, definitions, definitions);
    }

    @Property
    void a_flow_is_the_sum_of_the_days(@ForAll long seed) {
        var daily = definition(new Random(seed), 1, MONDAY, 1);
        var weekly = definition(new Random(seed), 1, MONDAY, DAYS_PER_WEEK);
        sameIncidents(new Random(seed), Kind.FLOW, List.of(daily), List.of(weekly));
    }

    @Property
    void a_running_total_is_that_of_sunday(@ForAll long seed) {
        var random = new Random(seed);
        var definitions = List.of(cumulative(random, 1, MONDAY), cumulative(random, 2, MONDAY.plusWeeks(8)));
        sameIncidents(random, Kind.FLOW, definitions, definitions);
    }

    private static void sameIncidents(Random random, Kind kind, List<Definition> daily, List<Definition> weekly) {
        var days = days(random, kind);
        var at = Period.containing(Frequency.WEEK, MONDAY)
                .plus(random.nextInt(WEEKS) + 1L)
                .closesAt(Scenario.ZONE, 0);
        var byDay = Judge.evaluate(subject(kind, Frequency.DAY, daily), days, at);
        var byWeek = Judge.evaluate(subject(kind, Frequency.WEEK, weekly), weeks(kind, days), at);
        assertThat(said(byDay)).isEqualTo(said(byWeek));
        assertThat(byDay.alertState()).isEqualTo(byWeek.alertState());
    }

    private static Subject subject(Kind kind, Frequency frequency, List<Definition> definitions) {
        return new Subject(kind, frequency, Scenario.ZONE, 0, definitions, List.of(), null);
    }

    private static Definition definition(Random random, int version, LocalDate from, int times) {
        boolean range = random.nextInt(3) == 0;
        var low = BigDecimal.valueOf(times * (40L + random.nextInt(30)));
        var target = range ? Target.band(from, low, low.add(BigDecimal.valueOf(20L * times))) : Target.of(from, low);
        boolean absolute = random.nextBoolean();
        var green = BigDecimal.valueOf(random.nextInt(8) * (absolute ? times : 1L));
        return new Definition(
                version,
                from,
                Accumulation.PER_PERIOD,
                range ? Direction.RANGE : random.nextBoolean() ? Direction.HIGHER : Direction.LOWER,
                new Curve(Shape.STEP, null, List.of(target), Map.of()),
                new Tolerance(
                        absolute ? Tolerance.Type.ABSOLUTE : Tolerance.Type.PERCENT,
                        null,
                        green,
                        green.multiply(SEVEN)),
                new LagRule(random.nextBoolean() ? LagRule.When.RED : LagRule.When.NOT_GREEN, 1 + random.nextInt(3)),
                BigDecimal.valueOf(200),
                BigDecimal.valueOf(100));
    }

    private static Definition cumulative(Random random, int version, LocalDate from) {
        var curve = new Curve(
                Shape.LINEAR,
                new Baseline(MONDAY.minusDays(1), BigDecimal.valueOf(random.nextInt(50))),
                List.of(Target.of(MONDAY.plusWeeks(WEEKS), BigDecimal.valueOf(6000L + random.nextInt(3000)))),
                Map.of());
        return new Definition(
                version,
                from,
                Accumulation.CUMULATIVE,
                random.nextBoolean() ? Direction.HIGHER : Direction.LOWER,
                curve,
                new Tolerance(Tolerance.Type.PERCENT, null, BigDecimal.valueOf(2), BigDecimal.valueOf(6)),
                LagRule.DEFAULT,
                null,
                BigDecimal.ONE);
    }

    private static List<Observation> days(Random random, Kind kind) {
        var days = new ArrayList<Observation>();
        for (int i = 0; i < DAYS_PER_WEEK * WEEKS; i++) {
            var day = new Period(Frequency.DAY, MONDAY.plusDays(i));
            var value = BigDecimal.valueOf(20L + random.nextInt(60));
            if (random.nextInt(60) > 0) {
                days.add(
                        kind == Kind.RATIO
                                ? Observation.ratio(
                                        day, 1, value.movePointLeft(2), BigDecimal.valueOf(random.nextInt(60)))
                                : Observation.of(day, 1, value));
            }
        }
        return days;
    }

    /** The weeks none of whose days is missing. */
    private static List<Observation> weeks(Kind kind, List<Observation> days) {
        var weeks = new ArrayList<Observation>();
        for (int i = 0; i < WEEKS; i++) {
            var week = Period.containing(Frequency.WEEK, MONDAY).plus(i);
            var within = days.stream()
                    .filter(day -> Period.containing(
                                    Frequency.WEEK, day.period().firstDay())
                            .equals(week))
                    .toList();
            if (within.size() == DAYS_PER_WEEK) {
                weeks.add(week(kind, week, within));
            }
        }
        return weeks;
    }

    private static Observation week(Kind kind, Period week, List<Observation> days) {
        return switch (kind) {
            case FLOW -> Observation.of(week, 1, sum(days, Observation::value));
            case STOCK ->
                Observation.of(week, 1, Objects.requireNonNull(days.getLast().value()));
            case RATIO ->
                Observation.ratio(week, 1, sum(days, Observation::numerator), sum(days, Observation::denominator));
        };
    }

    private static BigDecimal sum(List<Observation> days, Function<Observation, @Nullable BigDecimal> part) {
        return days.stream()
                .map(day -> Objects.requireNonNull(part.apply(day)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> said(Evaluation evaluation) {
        return evaluation.incidents().stream()
                .map(incident -> incident.startPeriod() + " " + incident.firedPeriod() + " "
                        + incident.resolvedPeriod() + " " + incident.state() + " "
                        + incident.evidence().stream()
                                .map(WeekOfDaysPropertiesTest::said)
                                .toList())
                .toList();
    }

    private static String said(JudgedPeriod week) {
        var numbers = new ArrayList<String>();
        for (var number : new BigDecimal[] {
            week.actual(),
            week.expected(),
            week.expectedLower(),
            week.expectedUpper(),
            week.gap(),
            week.greenTolerance(),
            week.amberTolerance()
        }) {
            numbers.add(number == null ? "-" : Decimals.plain(number));
        }
        return week.period() + " " + week.judgement() + " " + week.alertState() + " " + week.definitionVersion() + " "
                + numbers;
    }
}
