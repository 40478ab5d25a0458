package dev.lodestar.alert.rule;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A {@link Forecast} in the measure's unit: where it will be in the period of its last target if it goes on as lately.
 *
 * @param period that has the last target's date
 * @param expected then, by the definition that judges now
 * @param value the middle of the interval
 * @param low its lower end, in numbers and not in merit
 * @param high its upper end
 */
public record Outlook(
        Forecast forecast, Period period, BigDecimal expected, BigDecimal value, BigDecimal low, BigDecimal high) {

    /** What is asked for when people are told: 8 of 10 such intervals hold the number. */
    public static final int CONFIDENCE = 80;

    /**
     * Looks ahead from the latest closed period.
     *
     * @param judged closed periods in order; the last one is now
     * @param confidence of the interval, in percent
     * @return empty where there is no {@link Forecast}, and when nothing is expected in the period of the last target
     */
    public static Optional<Outlook> of(Subject subject, List<JudgedPeriod> judged, int confidence) {
        if (judged.isEmpty()) {
            return Optional.empty();
        }
        int version = judged.getLast().definitionVersion();
        return subject.definitions().stream()
                .filter(definition -> definition.version() == version)
                .findFirst()
                .flatMap(definition -> Forecast.of(judged, definition, confidence)
                        .flatMap(forecast -> in(subject, definition, judged.getLast(), forecast)));
    }

    /** Whether the interval is wider than what is expected: it says little then. */
    public boolean isVague() {
        return forecast.high() - forecast.low() > 1;
    }

    private static Optional<Outlook> in(Subject subject, Definition definition, JudgedPeriod now, Forecast forecast) {
        Period then = Period.containing(now.period().frequency(), forecast.date());
        return expected(subject, definition, then).map(expected -> {
            int better = definition.direction() == Direction.LOWER ? -1 : 1;
            BigDecimal one = moved(expected, better * forecast.low());
            BigDecimal other = moved(expected, better * forecast.high());
            return new Outlook(
                    forecast, then, expected, moved(expected, better * forecast.gap()), one.min(other), one.max(other));
        });
    }

    /** What the period will be judged by, were there no pause or retirement. */
    private static Optional<BigDecimal> expected(Subject subject, Definition definition, Period then) {
        Subject alone = new Subject(
                subject.kind(),
                subject.frequency(),
                subject.zone(),
                subject.graceHours(),
                List.of(definition),
                List.of(),
                null);
        return Judge.evaluate(alone, List.of(), then.closesAt(subject.zone(), subject.graceHours())).periods().stream()
                .filter(period -> period.period().equals(then))
                .findFirst()
                .map(JudgedPeriod::expected);
    }

    private static BigDecimal moved(BigDecimal expected, double gap) {
        return expected.add(expected.abs().multiply(BigDecimal.valueOf(gap)));
    }
}
