package dev.lodestar.bench;

import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Baseline;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sorts of measures in a fleet: what is expected of them, as an object and as the stored document. */
enum Sort {
    LEADS(Kind.FLOW, Accumulation.PER_PERIOD, Direction.HIGHER, Shape.LINEAR),
    BOOKINGS(Kind.FLOW, Accumulation.CUMULATIVE, Direction.HIGHER, Shape.SEASONAL),
    STATIONS(Kind.STOCK, Accumulation.PER_PERIOD, Direction.HIGHER, Shape.LINEAR),
    CONVERSION(Kind.RATIO, Accumulation.PER_PERIOD, Direction.HIGHER, Shape.STEP),
    INVENTORY(Kind.STOCK, Accumulation.PER_PERIOD, Direction.RANGE, Shape.STEP);

    private static final int WEEKS = 157;
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate BASELINE = LocalDate.of(2023, 12, 31);
    private static final LocalDate END = LocalDate.of(2027, 1, 3);

    final Kind kind;
    private final Accumulation accumulation;
    private final Direction direction;
    private final Shape shape;

    Sort(Kind kind, Accumulation accumulation, Direction direction, Shape shape) {
        this.kind = kind;
        this.accumulation = accumulation;
        this.direction = direction;
        this.shape = shape;
    }

    /** What comes in when a share of the expectation is reached. */
    Fleet.Number number(int week, double share) {
        double line = 1000 + 1000.0 * (week + 1) / WEEKS;
        return switch (this) {
            case LEADS, STATIONS -> Fleet.Number.of(line * share);
            case BOOKINGS -> Fleet.Number.of(1000.0 / WEEKS * share);
            case CONVERSION -> Fleet.Number.ratio(120 * share, 1000 + week);
            case INVENTORY -> Fleet.Number.of(45 * share * share);
        };
    }

    Definition definition() {
        boolean range = direction == Direction.RANGE;
        Baseline baseline = shape == Shape.STEP ? null : new Baseline(BASELINE, BigDecimal.valueOf(1000));
        Target target = range
                ? new Target(FROM, null, BigDecimal.valueOf(40), BigDecimal.valueOf(50))
                : new Target(
                        shape == Shape.STEP ? FROM : END,
                        BigDecimal.valueOf(shape == Shape.STEP ? 10 : 2000),
                        null,
                        null);
        return new Definition(
                1,
                FROM,
                accumulation,
                direction,
                new Curve(shape, baseline, List.of(target), Map.of()),
                Tolerance.DEFAULT,
                LagRule.DEFAULT,
                null,
                kind == Kind.RATIO ? BigDecimal.valueOf(100) : BigDecimal.ONE);
    }

    /** The definition as a document; a letter in place of each quote. */
    String document() {
        Definition definition = definition();
        Curve curve = java.util.Objects.requireNonNull(definition.curve());
        Target target = curve.targets().getFirst();
        String baseline = curve.baseline() == null ? "" : "'baseline':{'date':'" + BASELINE + "','value':'1000'},";
        return ("{'effectiveFrom':'" + FROM + "','accumulation':'" + accumulation + "','direction':'" + direction
                        + "','curve':{'shape':'" + shape + "'," + baseline + "'targets':[{'date':'" + target.date()
                        + "'"
                        + field("value", target.value()) + field("lower", target.lower())
                        + field("upper", target.upper())
                        + "}]},'factor':'" + definition.factor() + "'}")
                .replace('\'', '"');
    }

    private static String field(String name, @Nullable BigDecimal number) {
        return number == null ? "" : ",'" + name + "':'" + number + "'";
    }
}
