package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Ledger.OpenDay;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rolls the days of a DAY measure up to ISO weeks, which is what its lag rule counts. */
final class WeekBook {
    private static final int DAYS_PER_WEEK = 7;

    private final Kind kind;
    private final Versions versions;
    private final List<OpenDay> days;

    WeekBook(Kind kind, Versions versions, List<OpenDay> days) {
        this.kind = kind;
        this.versions = versions;
        this.days = new ArrayList<>(days);
    }

    List<OpenDay> days() {
        return days;
    }

    void add(JudgedPeriod judged, @Nullable Observation observation) {
        days.add(new OpenDay(judged, observation));
    }

    boolean isComplete() {
        return !days.isEmpty() && lastDay().judged().period().firstDay().getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Hands the completed week to the lag rule and begins the next one. */
    void close(LagWatch lag, Yardstick sunday) {
        var week = Period.containing(Frequency.WEEK, lastDay().judged().period().firstDay());
        lag.accept(verdict(sunday), week, sunday.definition(), revision());
        days.clear();
    }

    private Verdict verdict(Yardstick sunday) {
        var last = lastDay().judged();
        var expected = expected(sunday, last);
        if (any(Judgement.PAUSED)) {
            return Verdict.unjudged(Judgement.PAUSED, null, null, expected);
        }
        if (expected.absence() != null) {
            return sunday.judge(Reading.MISSING, expected);
        }
        if (days.size() < DAYS_PER_WEEK || any(Judgement.NOT_STARTED)) {
            return Verdict.unjudged(Judgement.UNKNOWN, null, null, expected);
        }
        if (days.stream().anyMatch(day -> isMissing(day.observation()))) {
            return Verdict.unjudged(Judgement.UNKNOWN, Reason.MISSING, null, expected);
        }
        if (sunday.isWeekSum() && !sunday.isRange() && !hasDailyExpectations()) {
            return Verdict.unjudged(Judgement.UNKNOWN, null, null, expected);
        }
        return sunday.weekly().judge(actual(sunday, last), expected);
    }

    private Reading actual(Yardstick sunday, JudgedPeriod last) {
        if (kind == Kind.RATIO) {
            return Reading.ratio(sunday.definition(), sum(Observation::numerator), sum(Observation::denominator));
        }
        if (sunday.isWeekSum()) {
            return Reading.of(sum(Observation::value));
        }
        return new Reading(last.actual(), last.reason());
    }

    private Expected expected(Yardstick sunday, JudgedPeriod last) {
        if (last.judgement() == Judgement.NOT_STARTED) {
            return Expected.NOT_STARTED;
        }
        if (last.judgement() == Judgement.NO_TARGET) {
            return Expected.NO_TARGET;
        }
        var day = new Expected(null, last.expected(), last.expectedLower(), last.expectedUpper());
        if (sunday.isRange()) {
            return day.lower() == null ? day : sunday.weeklyRange(day);
        }
        return sunday.isWeekSum() && hasDailyExpectations() ? Expected.of(sumExpected()) : day;
    }

    /** Whether every day expects a number of its own: not a sum since the baseline, not a range. */
    private boolean hasDailyExpectations() {
        return days.stream().map(OpenDay::judged).allMatch(day -> {
            var yardstick = versions.on(day.period().firstDay());
            return day.expected() != null && yardstick != null && yardstick.isWeekSum();
        });
    }

    private BigDecimal sumExpected() {
        return days.stream()
                .map(day -> Objects.requireNonNull(day.judged().expected()))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, Decimals.PRECISION));
    }

    private BigDecimal sum(Function<Observation, @Nullable BigDecimal> part) {
        return days.stream()
                .map(day -> Objects.requireNonNull(part.apply(Objects.requireNonNull(day.observation()))))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, Decimals.PRECISION));
    }

    private boolean isMissing(@Nullable Observation observation) {
        if (observation == null) {
            return true;
        }
        return kind == Kind.RATIO
                ? observation.numerator() == null || observation.denominator() == null
                : observation.value() == null;
    }

    private boolean any(Judgement judgement) {
        return days.stream().anyMatch(day -> day.judged().judgement() == judgement);
    }

    private @Nullable Integer revision() {
        return days.stream()
                .map(OpenDay::observation)
                .filter(Objects::nonNull)
                .map(Observation::revision)
                .max(Integer::compare)
                .orElse(null);
    }

    private OpenDay lastDay() {
        return days.getLast();
    }
}
