package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Any measure that could be defined, with some numbers, from a seed. */
public final class RandomMeasure {
    private static final LocalDate START = LocalDate.of(2025, 11, 1);
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));

    private final Random random;
    private final Subject subject;
    private final Period first;

    public RandomMeasure(long seed) {
        random = new Random(seed);
        var kind = any(Kind.values());
        var frequency = any(Frequency.values());
        first = Period.containing(frequency, START.minusDays(random.nextInt(40)));
        subject = new Subject(
                kind,
                frequency,
                ZONES.get(random.nextInt(ZONES.size())),
                random.nextInt(49),
                definitions(kind),
                random.nextInt(4) == 0 ? List.of(pause()) : List.of(),
                random.nextInt(8) == 0 ? START.plusDays(random.nextInt(200)) : null);
    }

    public Subject subject() {
        return subject;
    }

    /** An instant when about that many periods since the first are closed. */
    public Instant after(int periods) {
        return first.plus(periods).closesAt(subject.zone(), subject.graceHours());
    }

    List<Observation> observations(int periods) {
        var observations = new ArrayList<Observation>();
        for (int i = 0; i <= periods; i++) {
            for (int revision = 1; random.nextInt(revision == 1 ? 12 : 6) < (revision == 1 ? 11 : 1); revision++) {
                observations.add(observation(first.plus(i), revision));
            }
        }
        return observations;
    }

    public Observation observation(Period period, int revision) {
        if (random.nextInt(15) == 0) {
            return Observation.withdrawn(period, revision);
        }
        return subject.kind() == Kind.RATIO
                ? Observation.ratio(period, revision, number(40), number(60))
                : Observation.of(period, revision, number(130));
    }

    public Period anyPeriod(int periods) {
        return first.plus(random.nextInt(periods));
    }

    public Random random() {
        return random;
    }

    private List<Definition> definitions(Kind kind) {
        var definitions = new ArrayList<Definition>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            definitions.add(definition(i + 1, kind, START.plusDays(random.nextInt(60) * (long) i)));
        }
        return definitions;
    }

    private Definition definition(int version, Kind kind, LocalDate from) {
        var direction = any(Direction.values());
        var shape = direction == Direction.RANGE
                ? Shape.STEP
                : kind == Kind.FLOW ? any(Shape.values()) : random.nextBoolean() ? Shape.STEP : Shape.LINEAR;
        boolean cumulative = kind == Kind.FLOW && shape != Shape.STEP && random.nextBoolean();
        return new Definition(
                version,
                from,
                cumulative ? Accumulation.CUMULATIVE : Accumulation.PER_PERIOD,
                direction,
                random.nextInt(10) == 0 ? null : curve(shape, direction, from),
                tolerance(),
                new LagRule(any(LagRule.When.values()), 1 + random.nextInt(3)),
                random.nextBoolean() ? BigDecimal.valueOf(15) : null,
                BigDecimal.ONE);
    }

    private Curve curve(Shape shape, Direction direction, LocalDate from) {
        var baseline = shape == Shape.STEP ? null : new Baseline(from.minusDays(random.nextInt(30) - 10L), number(20));
        var targets = new ArrayList<Target>();
        var date = from.plusDays(25);
        for (int i = 0; i <= random.nextInt(3); i++) {
            date = date.plusDays(1 + random.nextInt(80));
            var value = number(100).add(BigDecimal.valueOf(20L * (i + 1)));
            targets.add(
                    direction == Direction.RANGE
                            ? Target.band(date, value, value.add(number(50)))
                            : Target.of(date, value));
        }
        return new Curve(
                shape,
                baseline,
                targets,
                random.nextBoolean()
                        ? Map.of()
                        : Map.of("1", BigDecimal.TEN, "3", number(3).add(BigDecimal.ONE)));
    }

    private Tolerance tolerance() {
        int green = random.nextInt(20);
        return new Tolerance(
                any(Tolerance.Type.values()),
                null,
                BigDecimal.valueOf(green),
                BigDecimal.valueOf(green + random.nextInt(20)));
    }

    private Pause pause() {
        var from = START.plusDays(random.nextInt(120));
        @Nullable LocalDate to = random.nextBoolean() ? from.plusDays(random.nextInt(30)) : null;
        return new Pause(from, to);
    }

    private BigDecimal number(int bound) {
        return BigDecimal.valueOf(random.nextInt(bound * 10), 1);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
