package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a measure and its numbers for a test, and reads the answer as text. */
final class Scenario {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Kind kind;
    private final Frequency frequency;
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private @Nullable LocalDate retiredFrom;

    private Scenario(Kind kind, Frequency frequency) {
        this.kind = kind;
        this.frequency = frequency;
    }

    static Scenario of(Kind kind, Frequency frequency) {
        return new Scenario(kind, frequency);
    }

    Scenario defined(Spec spec) {
        definitions.add(spec.version(definitions.size() + 1));
        return this;
    }

    Scenario observed(String firstPeriod, String... values) {
        var period = Period.parse(firstPeriod);
        for (var value : values) {
            if (value.contains("/")) {
                var parts = value.split("/", -1);
                observations.add(Observation.ratio(period, 1, new BigDecimal(parts[0]), new BigDecimal(parts[1])));
            } else if (!value.equals("-")) {
                observations.add(Observation.of(period, 1, new BigDecimal(value)));
            }
            period = period.next();
        }
        return this;
    }

    Scenario with(Observation observation) {
        observations.add(observation);
        return this;
    }

    Scenario paused(String from, @Nullable String to) {
        pauses.add(new Pause(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
        return this;
    }

    Scenario retired(String from) {
        retiredFrom = LocalDate.parse(from);
        return this;
    }

    Subject subject() {
        return new Subject(kind, frequency, ZONE, 24, definitions, pauses, retiredFrom);
    }

    List<Observation> observations() {
        return observations;
    }

    /** The answer right after the period closed. */
    Evaluation afterClosing(String period) {
        return at(Period.parse(period).closesAt(ZONE, 24));
    }

    Evaluation at(Instant instant) {
        return Judge.evaluate(subject(), observations, instant);
    }

    static List<String> judgements(Evaluation evaluation) {
        return evaluation.periods().stream()
                .map(period -> period.judgement() + (period.reason() == null ? "" : ":" + period.reason()))
                .toList();
    }

    static List<AlertState> alertStates(Evaluation evaluation) {
        return evaluation.periods().stream().map(JudgedPeriod::alertState).toList();
    }

    static List<String> expectations(Evaluation evaluation) {
        return evaluation.periods().stream()
                .map(period -> text(period.expected()))
                .toList();
    }

    static List<String> actuals(Evaluation evaluation) {
        return evaluation.periods().stream()
                .map(period -> text(period.actual()))
                .toList();
    }

    static List<String> gaps(Evaluation evaluation) {
        return evaluation.periods().stream().map(period -> text(period.gap())).toList();
    }

    static String text(@Nullable BigDecimal number) {
        return number == null ? "-" : Decimals.plain(number);
    }

    /** A definition in the making; everything but its first day and curve has the defaults. */
    record Spec(
            String from,
            Accumulation accumulation,
            Direction direction,
            @Nullable Curve curve,
            Tolerance tolerance,
            LagRule lag,
            @Nullable BigDecimal minDenominator,
            BigDecimal factor) {
        static Spec from(String date, @Nullable Curve curve) {
            return new Spec(
                    date,
                    Accumulation.PER_PERIOD,
                    Direction.HIGHER,
                    curve,
                    Tolerance.DEFAULT,
                    LagRule.DEFAULT,
                    null,
                    BigDecimal.ONE);
        }

        Spec cumulative() {
            return new Spec(from, Accumulation.CUMULATIVE, direction, curve, tolerance, lag, minDenominator, factor);
        }

        Spec toward(Direction better) {
            return new Spec(from, accumulation, better, curve, tolerance, lag, minDenominator, factor);
        }

        Spec tolerating(Tolerance.Type type, Tolerance.@Nullable Base base, String green, String amber) {
            var within = new Tolerance(type, base, new BigDecimal(green), new BigDecimal(amber));
            return new Spec(from, accumulation, direction, curve, within, lag, minDenominator, factor);
        }

        Spec lagging(LagRule.When when, int periods) {
            return new Spec(
                    from,
                    accumulation,
                    direction,
                    curve,
                    tolerance,
                    new LagRule(when, periods),
                    minDenominator,
                    factor);
        }

        Spec atLeast(String denominator) {
            return new Spec(from, accumulation, direction, curve, tolerance, lag, new BigDecimal(denominator), factor);
        }

        Spec times(String number) {
            return new Spec(
                    from, accumulation, direction, curve, tolerance, lag, minDenominator, new BigDecimal(number));
        }

        Definition version(int number) {
            return new Definition(
                    number,
                    LocalDate.parse(from),
                    accumulation,
                    direction,
                    curve,
                    tolerance,
                    lag,
                    minDenominator,
                    factor);
        }
    }

    static Curve step(String date, String value) {
        return new Curve(Shape.STEP, null, List.of(target(date, value)), Map.of());
    }

    static Curve band(String date, String lower, String upper) {
        var band = Target.band(LocalDate.parse(date), new BigDecimal(lower), new BigDecimal(upper));
        return new Curve(Shape.STEP, null, List.of(band), Map.of());
    }

    static Curve linear(String baseDate, String baseValue, Target... targets) {
        return new Curve(Shape.LINEAR, baseline(baseDate, baseValue), List.of(targets), Map.of());
    }

    static Curve seasonal(String baseDate, String baseValue, Map<String, BigDecimal> weights, Target... targets) {
        return new Curve(Shape.SEASONAL, baseline(baseDate, baseValue), List.of(targets), weights);
    }

    static Baseline baseline(String date, String value) {
        return new Baseline(LocalDate.parse(date), new BigDecimal(value));
    }

    static Target target(String date, String value) {
        return Target.of(LocalDate.parse(date), new BigDecimal(value));
    }
}
