package dev.lodestar.response;

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
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures that should be 100 a week, or 200 after two, from the first week of 2026 on: 5 less are amber, 15 red. */
final class Weeks {

    static final Period FIRST = Period.parse("2026-W02");

    private Weeks() {}

    static MeasureHistory of(String key, int... values) {
        return of(key, Direction.HIGHER, Accumulation.PER_PERIOD, values);
    }

    /** A number a week; a negative one is none. */
    static MeasureHistory of(String key, Direction direction, Accumulation accumulation, int... values) {
        List<Observation> numbers = new ArrayList<>();
        for (int week = 0; week < values.length; week++) {
            if (values[week] >= 0) {
                numbers.add(Observation.of(FIRST.plus(week), 1, BigDecimal.valueOf(values[week])));
            }
        }
        Subject subject = new Subject(
                Kind.FLOW,
                Frequency.WEEK,
                ZoneOffset.UTC,
                24,
                List.of(definition(direction, accumulation)),
                List.of(),
                null);
        Period last = FIRST.plus(values.length - 1L);
        return new MeasureHistory(
                view(key), subject, Judge.evaluate(subject, numbers, last.closesAt(ZoneOffset.UTC, 24)));
    }

    static List<JudgedPeriod> judged(int... values) {
        return of("m", values).evaluation().periods();
    }

    private static Definition definition(Direction direction, Accumulation accumulation) {
        Curve curve = accumulation == Accumulation.CUMULATIVE
                ? new Curve(
                        Shape.LINEAR,
                        new Baseline(FIRST.firstDay().minusDays(1), BigDecimal.ZERO),
                        List.of(Target.of(FIRST.next().lastDay(), BigDecimal.valueOf(200))),
                        Map.of())
                : new Curve(Shape.STEP, null, List.of(Target.of(FIRST.firstDay(), BigDecimal.valueOf(100))), Map.of());
        return new Definition(
                1,
                FIRST.firstDay(),
                accumulation,
                direction,
                curve,
                new Tolerance(Tolerance.Type.ABSOLUTE, null, BigDecimal.valueOf(5), BigDecimal.valueOf(15)),
                LagRule.DEFAULT,
                null,
                BigDecimal.ONE);
    }

    private static MeasureView view(String key) {
        return new MeasureView(
                1,
                key,
                "Measure " + key,
                "cars",
                Kind.FLOW,
                Frequency.WEEK,
                ZoneOffset.UTC,
                24,
                "wang",
                "sales",
                Set.of(),
                0);
    }
}
