package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A definition, prepared to judge many periods. */
final class Yardstick {
    private static final BigDecimal DAYS_PER_WEEK = BigDecimal.valueOf(7);

    private final Definition definition;
    private final Pace pace;
    private final boolean weekIsSum;
    private final Limits green;
    private final Limits amber;
    private @Nullable Yardstick weekly;

    private Yardstick(Definition definition, Pace pace, boolean weekIsSum, BigDecimal periods) {
        this.definition = definition;
        this.pace = pace;
        this.weekIsSum = weekIsSum;
        this.green = Limits.of(definition, definition.tolerance().green(), periods);
        this.amber = Limits.of(definition, definition.tolerance().amber(), periods);
    }

    static Yardstick of(Kind kind, Frequency frequency, Definition definition) {
        boolean weekIsSum = kind == Kind.FLOW && definition.accumulation() == Accumulation.PER_PERIOD;
        return new Yardstick(definition, Pace.of(definition, frequency), weekIsSum, BigDecimal.ONE);
    }

    Definition definition() {
        return definition;
    }

    boolean isCumulative() {
        return definition.accumulation() == Accumulation.CUMULATIVE;
    }

    boolean isRange() {
        return definition.direction() == Direction.RANGE;
    }

    /** Whether a week of days is judged by the sum of its days, rather than by its last day. */
    boolean isWeekSum() {
        return weekIsSum;
    }

    Expected expected(Period period, LocalDate lastDay) {
        return pace.of(period, lastDay);
    }

    /** The yardstick for a week of days. */
    Yardstick weekly() {
        if (weekly == null) {
            weekly = new Yardstick(definition, pace, weekIsSum, weekIsSum ? DAYS_PER_WEEK : BigDecimal.ONE);
        }
        return weekly;
    }

    /** A range for a week of days, given that of a day. */
    Expected weeklyRange(Expected day) {
        return weekIsSum
                ? Expected.between(
                        Objects.requireNonNull(day.lower()).multiply(DAYS_PER_WEEK, Decimals.PRECISION),
                        Objects.requireNonNull(day.upper()).multiply(DAYS_PER_WEEK, Decimals.PRECISION))
                : day;
    }

    Verdict judge(Reading reading, Expected expected) {
        if (expected.absence() != null) {
            return Verdict.unjudged(expected.absence(), null, isCumulative() ? null : reading.value(), expected);
        }
        var greenLimit = green.at(expected);
        var amberLimit = amber.at(expected);
        var actual = reading.value();
        if (actual == null) {
            return new Verdict(Judgement.UNKNOWN, reading.reason(), null, expected, null, greenLimit, amberLimit);
        }
        var gap = Decimals.rounded(gap(actual, expected));
        var judgement = gap.compareTo(greenLimit.negate()) >= 0
                ? Judgement.GREEN
                : gap.compareTo(amberLimit.negate()) >= 0 ? Judgement.AMBER : Judgement.RED;
        return new Verdict(judgement, null, actual, expected, gap, greenLimit, amberLimit);
    }

    private BigDecimal gap(BigDecimal actual, Expected expected) {
        return switch (definition.direction()) {
            case HIGHER -> actual.subtract(Objects.requireNonNull(expected.value()), Decimals.PRECISION);
            case LOWER -> Objects.requireNonNull(expected.value()).subtract(actual, Decimals.PRECISION);
            case RANGE -> outside(actual, expected);
        };
    }

    private static BigDecimal outside(BigDecimal actual, Expected expected) {
        var below = actual.subtract(Objects.requireNonNull(expected.lower()), Decimals.PRECISION);
        var above = Objects.requireNonNull(expected.upper()).subtract(actual, Decimals.PRECISION);
        return below.min(above).min(BigDecimal.ZERO);
    }
}
