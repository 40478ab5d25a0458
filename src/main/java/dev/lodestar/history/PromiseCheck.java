package dev.lodestar.history;

import static dev.lodestar.measure.pace.Accumulation.CUMULATIVE;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.plan.PromiseDirection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A promise held against what the measure did: its last period that ended on or before the day, against the last one that
 * was closed when the promise was made, as it was known then.
 *
 * @param later how the measure stood on the day; null when no period has closed since the promise
 * @param alerts how many alerts were raised for periods between the two
 */
record PromiseCheck(PromiseVerdict verdict, @Nullable MeasureReading later, int alerts) {

    static PromiseCheck of(
            PromiseDirection direction, LocalDate by, @Nullable MeasureReading then, MeasureHistory history) {
        Evaluation evaluation = history.evaluation();
        LocalDate from = then == null ? LocalDate.MIN : then.closed().lastDay();
        JudgedPeriod last = lastBy(by, evaluation.periods());
        if (last == null || !last.period().lastDay().isAfter(from)) {
            return new PromiseCheck(PromiseVerdict.UNKNOWN, null, 0);
        }
        MeasureReading later = MeasureReading.of(last);
        boolean total = history.definition(last.definitionVersion()).accumulation() == CUMULATIVE;
        int alerts = alerts(evaluation, from, by);
        return new PromiseCheck(verdict(direction, then, later, total, alerts), later, alerts);
    }

    /** The last closed period that ended on or before the day. */
    static @Nullable JudgedPeriod lastBy(LocalDate day, List<JudgedPeriod> periods) {
        for (int i = periods.size() - 1; i >= 0; i--) {
            if (!periods.get(i).period().lastDay().isAfter(day)) {
                return periods.get(i);
            }
        }
        return null;
    }

    /** When the day is over where the measure is, and every period that ends on or before it is closed. */
    static Instant comesDue(LocalDate by, MeasureView measure) {
        Instant over = by.plusDays(1).atStartOfDay(measure.zone()).toInstant();
        Period containing = Period.containing(measure.frequency(), by);
        Period last = containing.lastDay().isAfter(by) ? containing.previous() : containing;
        Instant closed = last.closesAt(measure.zone(), measure.graceHours());
        return closed.isAfter(over) ? closed : over;
    }

    static PromiseVerdict verdict(
            PromiseDirection direction,
            @Nullable MeasureReading then,
            MeasureReading later,
            boolean runningTotal,
            int alerts) {
        if (then == null || then.value() == null || later.value() == null) {
            return PromiseVerdict.UNKNOWN;
        }
        boolean judged = then.judgement().isJudged() && later.judgement().isJudged();
        // The judgements are declared from green to red.
        boolean worse = judged && later.judgement().compareTo(then.judgement()) > 0;
        if (direction == PromiseDirection.HOLD) {
            return held(judged, worse, alerts);
        }
        int step = position(later, then, runningTotal).compareTo(position(then, later, runningTotal));
        boolean moved = direction == PromiseDirection.UP ? step > 0 : step < 0;
        if (!moved) {
            return PromiseVerdict.NOT_KEPT;
        }
        return worse ? PromiseVerdict.PARTLY : PromiseVerdict.KEPT;
    }

    private static PromiseVerdict held(boolean judged, boolean worse, int alerts) {
        if (!judged) {
            return PromiseVerdict.UNKNOWN;
        }
        if (worse) {
            return PromiseVerdict.NOT_KEPT;
        }
        return alerts > 0 ? PromiseVerdict.PARTLY : PromiseVerdict.KEPT;
    }

    /** A running total rises whatever anybody does: it is placed by how far it is from what was expected of it. */
    private static BigDecimal position(MeasureReading reading, MeasureReading other, boolean runningTotal) {
        BigDecimal value = Objects.requireNonNull(reading.value());
        return runningTotal && reading.expected() != null && other.expected() != null
                ? value.subtract(reading.expected())
                : value;
    }

    private static int alerts(Evaluation evaluation, LocalDate from, LocalDate by) {
        long lags = evaluation.incidents().stream()
                .filter(incident -> isBetween(incident.firedPeriod(), from, by))
                .count();
        long silences = evaluation.missing().stream()
                .filter(incident -> isBetween(incident.startPeriod(), from, by))
                .count();
        return (int) (lags + silences);
    }

    private static boolean isBetween(Period period, LocalDate from, LocalDate by) {
        return period.lastDay().isAfter(from) && !period.lastDay().isAfter(by);
    }
}
