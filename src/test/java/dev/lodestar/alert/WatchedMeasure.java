package dev.lodestar.alert;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A measure that should be 100 a period from the first week of 2026 on: from 95 green, from 85 amber. */
final class WatchedMeasure {

    static final Period FIRST_WEEK = Period.parse("2026-W02");

    private record Fact(Instant recordedAt, Observation observation) {}

    final long id;
    private final Subject subject;
    private final List<Fact> facts = new CopyOnWriteArrayList<>();

    WatchedMeasure(long id, Frequency frequency) {
        this.id = id;
        LocalDate start = FIRST_WEEK.firstDay();
        Curve curve = new Curve(Shape.STEP, null, List.of(Target.of(start, BigDecimal.valueOf(100))), Map.of());
        Definition definition = new Definition(
                1,
                start,
                Accumulation.PER_PERIOD,
                Direction.HIGHER,
                curve,
                new Tolerance(Tolerance.Type.ABSOLUTE, null, BigDecimal.valueOf(5), BigDecimal.valueOf(15)),
                LagRule.DEFAULT,
                null,
                BigDecimal.ONE);
        this.subject = new Subject(Kind.FLOW, frequency, ZoneOffset.UTC, 24, List.of(definition), List.of(), null);
    }

    static Period week(int number) {
        return FIRST_WEEK.plus(number - 1L);
    }

    /** The instant at which the numbered week closes, the first of them being 1. */
    static Instant closing(int number) {
        return week(number).closesAt(ZoneOffset.UTC, 24);
    }

    void report(Period period, int value, Instant at) {
        facts.add(new Fact(at, Observation.of(period, revision(period), BigDecimal.valueOf(value))));
    }

    void withdraw(Period period, Instant at) {
        facts.add(new Fact(at, Observation.withdrawn(period, revision(period))));
    }

    Evaluation at(Instant instant) {
        List<Observation> known = new ArrayList<>();
        for (Fact fact : facts) {
            if (!fact.recordedAt().isAfter(instant)) {
                known.add(fact.observation());
            }
        }
        return Judge.evaluate(subject, known, instant);
    }

    private int revision(Period period) {
        return 1
                + (int) facts.stream()
                        .filter(fact -> fact.observation().period().equals(period))
                        .count();
    }
}
