package dev.lodestar.measure.ui;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.DefinitionVersion;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Baseline;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** A measure with numbers, judged by the real rules when its latest period closed. */
final class Sample {

    static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);

    private final Frequency frequency;
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<ObservationView> revisions = new ArrayList<>();
    private Kind kind = Kind.FLOW;
    private @Nullable Period latest;

    private Sample(Frequency frequency) {
        this.frequency = frequency;
    }

    static Sample of(Frequency frequency) {
        return new Sample(frequency);
    }

    Sample ratio() {
        kind = Kind.RATIO;
        return this;
    }

    /** Expects a number from the beginning of 2026 on; 5 and 15 percent of it are tolerated. */
    Sample expects(Direction direction, String target) {
        Curve curve = new Curve(Shape.STEP, null, List.of(Target.of(BEGIN, new BigDecimal(target))), Map.of());
        return defined(direction, curve, Accumulation.PER_PERIOD, Tolerance.DEFAULT, null);
    }

    Sample expectsBetween(String lower, String upper) {
        Target band = Target.band(BEGIN, new BigDecimal(lower), new BigDecimal(upper));
        Curve curve = new Curve(Shape.STEP, null, List.of(band), Map.of());
        return defined(Direction.RANGE, curve, Accumulation.PER_PERIOD, Tolerance.DEFAULT, null);
    }

    Sample expectsSum(String target) {
        Curve curve = new Curve(
                Shape.LINEAR,
                new Baseline(BEGIN, BigDecimal.ZERO),
                List.of(Target.of(LocalDate.of(2026, 12, 31), new BigDecimal(target))),
                Map.of());
        return defined(Direction.HIGHER, curve, Accumulation.CUMULATIVE, Tolerance.DEFAULT, null);
    }

    Sample expectsNothing() {
        return defined(Direction.HIGHER, null, Accumulation.PER_PERIOD, Tolerance.DEFAULT, null);
    }

    Sample tolerates(String green, String amber, @Nullable String minDenominator) {
        Definition last = definitions.removeLast();
        return defined(
                last.direction(),
                last.curve(),
                last.accumulation(),
                new Tolerance(Tolerance.Type.ABSOLUTE, null, new BigDecimal(green), new BigDecimal(amber)),
                minDenominator == null ? null : new BigDecimal(minDenominator));
    }

    /** Numbers of consecutive periods; {@code -} is none, {@code 1/2} a ratio. */
    Sample reports(String first, String... values) {
        Period period = Period.parse(first);
        for (String value : values) {
            if (!value.equals("-")) {
                add(period, value);
            }
            latest = period;
            period = period.next();
        }
        return this;
    }

    MeasureDossier closed() {
        return at(latest == null ? Instant.EPOCH : latest.closesAt(ZoneOffset.UTC, 24));
    }

    MeasureDossier at(Instant at) {
        Subject subject = new Subject(kind, frequency, ZoneOffset.UTC, 24, definitions, List.of(), null);
        MeasureView measure = new MeasureView(
                1, "bookings", "Bookings", "", kind, frequency, ZoneOffset.UTC, 24, "li", "sales", Set.of(), 1);
        List<DefinitionVersion> versions = definitions.stream()
                .map(one -> new DefinitionVersion(
                        one, JsonNodeFactory.instance.nullNode(), Instant.EPOCH, "li", null, null))
                .toList();
        return new MeasureDossier(measure, versions, Judge.evaluate(subject, observations, at), revisions, at);
    }

    private void add(Period period, String value) {
        String[] parts = value.split("/");
        BigDecimal first = new BigDecimal(parts[0]);
        boolean whole = parts.length == 1;
        BigDecimal second = whole ? null : new BigDecimal(parts[1]);
        int revision = (int) observations.stream()
                        .filter(known -> known.period().equals(period))
                        .count()
                + 1;
        observations.add(
                second == null
                        ? Observation.of(period, revision, first)
                        : Observation.ratio(period, revision, first, second));
        Instant recorded = period.closesAt(ZoneOffset.UTC, 0).plusSeconds(revision * 3600L);
        revisions.add(new ObservationView(
                period.toString(),
                revision,
                whole ? first : null,
                whole ? null : first,
                second,
                false,
                "carbiz",
                null,
                null,
                recorded));
    }

    private Sample defined(
            Direction direction,
            @Nullable Curve curve,
            Accumulation accumulation,
            Tolerance tolerance,
            @Nullable BigDecimal minDenominator) {
        int version = definitions.size() + 1;
        definitions.add(new Definition(
                version,
                BEGIN,
                accumulation,
                direction,
                curve,
                tolerance,
                LagRule.DEFAULT,
                minDenominator,
                kind == Kind.RATIO ? BigDecimal.valueOf(100) : BigDecimal.ONE));
        return this;
    }
}
