package dev.lodestar.review.excel;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Baseline;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.Progress;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.CommentPart;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PeriodPart;
import dev.lodestar.review.pack.PersonName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the sample with made-up numbers that the real rules judged.
 *
 * @param start where the curve begins
 * @param target where it leads; for a range the lower bound, and the upper one is ten more
 * @param strength how the numbers relate to what is expected: 1 is just as expected
 */
record SampleMeasure(
        String key,
        String name,
        String unit,
        Kind kind,
        Frequency frequency,
        Direction direction,
        Shape shape,
        double start,
        double target,
        double strength) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    MeasurePart part(int number, int periods, Instant at, PersonName owner, @Nullable CommentPart comment) {
        Definition definition = definition();
        Subject subject = new Subject(kind, frequency, ZONE, 24, List.of(definition), List.of(), null);
        Map<String, Observation> observations = observations(number, at);
        Evaluation evaluation = Judge.evaluate(subject, observations.values(), at);
        List<JudgedPeriod> judged = evaluation.periods();
        List<PeriodPart> parts = judged.subList(Math.max(0, judged.size() - periods), judged.size()).stream()
                .map(period -> part(period, observations.get(period.period().toString())))
                .toList();
        return new MeasurePart(
                key,
                name,
                unit,
                kind,
                frequency,
                owner,
                number % 2 == 0 ? "换电与能源 Swap & Energy" : "销售与试驾 Sales & Test Drive",
                ZONE.getId(),
                24,
                number % 3 == 0 ? null : "carbiz",
                LightStatus.valueOf(evaluation.status().name()),
                evaluation.alertState(),
                definition,
                judged.isEmpty() ? null : Progress.of(definition, judged.getLast()),
                parts,
                comment,
                number + 1);
    }

    private Definition definition() {
        boolean range = direction == Direction.RANGE;
        boolean sum = kind == Kind.FLOW && shape == Shape.LINEAR;
        Target last = range
                ? Target.band(BEGIN, number(target), number(target + 10))
                : Target.of(shape == Shape.STEP ? BEGIN : END, number(target));
        Curve curve = new Curve(
                shape, shape == Shape.STEP ? null : new Baseline(BEGIN, number(start)), List.of(last), Map.of());
        return new Definition(
                1,
                BEGIN,
                sum ? Accumulation.CUMULATIVE : Accumulation.PER_PERIOD,
                direction,
                curve,
                Tolerance.DEFAULT,
                LagRule.DEFAULT,
                kind == Kind.RATIO ? BigDecimal.valueOf(30) : null,
                kind == Kind.RATIO ? BigDecimal.valueOf(100) : BigDecimal.ONE);
    }

    private Map<String, Observation> observations(int number, Instant at) {
        Random random = new Random(number * 31L + 7);
        Map<String, Observation> all = new HashMap<>();
        List<Period> closed = closed(at);
        for (int i = 0; i < closed.size(); i++) {
            if (kind != Kind.FLOW || shape != Shape.LINEAR) {
                if ((i + number) % 23 == 5) {
                    continue;
                }
            }
            double share = (i + 1.0) / closed.size() * 0.9;
            double expected = shape == Shape.STEP ? target : start + (target - start) * share;
            if (kind == Kind.FLOW && shape == Shape.LINEAR) {
                expected = (target - start) * 0.9 / closed.size();
            }
            double fall = strength < 1 && i > closed.size() - 5 ? strength - 0.08 : strength;
            double value =
                    (expected + (direction == Direction.RANGE ? 5 : 0)) * fall * (0.97 + random.nextDouble() * 0.06);
            Period period = closed.get(i);
            all.put(period.toString(), observation(period, i % 9 == 4 ? 2 : 1, value, random));
        }
        return all;
    }

    private Observation observation(Period period, int revision, double value, Random random) {
        if (kind != Kind.RATIO) {
            int scale = target >= 1000 || unit.equals("辆") ? 0 : 1;
            return Observation.of(period, revision, BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP));
        }
        int cases = 400 + random.nextInt(800);
        return Observation.ratio(
                period, revision, BigDecimal.valueOf(Math.round(cases * value / 100)), BigDecimal.valueOf(cases));
    }

    private List<Period> closed(Instant at) {
        List<Period> closed = new ArrayList<>();
        Period period = Period.containing(frequency, BEGIN);
        while (period.isClosedAt(at, ZONE, 24)) {
            if (!period.lastDay().isBefore(BEGIN)) {
                closed.add(period);
            }
            period = period.next();
        }
        return closed;
    }

    private static PeriodPart part(JudgedPeriod judged, @Nullable Observation observation) {
        Period period = judged.period();
        return new PeriodPart(
                period.toString(),
                period.firstDay(),
                period.lastDay(),
                observation == null ? null : observation.value(),
                observation == null ? null : observation.numerator(),
                observation == null ? null : observation.denominator(),
                rounded(judged.actual()),
                rounded(judged.expected()),
                rounded(judged.expectedLower()),
                rounded(judged.expectedUpper()),
                judged.gap(),
                judged.greenTolerance(),
                judged.amberTolerance(),
                judged.judgement(),
                judged.definitionVersion(),
                judged.observationRevision(),
                observation == null || observation.revision() == 1 ? null : "+补报 late delivery notes, nachgetragen");
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
        return value == null ? null : Decimals.rounded(value);
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value);
    }
}
