package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk over closed periods, from a ledger to the next: the only way anything is judged. */
final class Fold {
    private final Subject subject;
    private final Versions versions;
    private final Totals totals;
    private final LagWatch lag;
    private final MissingWatch missing;
    private final WeekBook week;
    private final LocalDate firstJudgedDay;
    private final List<JudgedPeriod> judged = new ArrayList<>();
    private Period next;
    private @Nullable Judgement latest;

    Fold(Subject subject, Ledger ledger) {
        this.subject = subject;
        versions = new Versions(subject);
        totals = new Totals(ledger.sums());
        lag = new LagWatch(ledger);
        missing = new MissingWatch(ledger.missing());
        week = new WeekBook(subject.kind(), versions, ledger.openWeek());
        firstJudgedDay = versions.firstEffective();
        next = ledger.next();
        latest = ledger.latest();
    }

    Period next() {
        return next;
    }

    /** Walks the {@link #next()} period with the observation that holds for it. */
    void step(@Nullable Observation observation) {
        var lastDay = next.lastDay();
        boolean paused = subject.isPausedOn(lastDay);
        var own = totalled(observation);
        if (!lastDay.isBefore(firstJudgedDay)) {
            judge(lastDay, own, paused, observation);
        }
        totals.add(lastDay, own, paused);
        next = next.next();
    }

    Ledger ledger(boolean observed) {
        return new Ledger(
                next,
                totals.toMap(),
                observed,
                latest,
                lag.state(),
                lag.streak(),
                lag.firedPeriod(),
                week.days(),
                missing.open());
    }

    Evaluation evaluation(Status status) {
        return new Evaluation(judged, lag.incidents(), missing.incidents(), status, lag.state());
    }

    private void judge(LocalDate lastDay, @Nullable BigDecimal own, boolean paused, @Nullable Observation observation) {
        var yardstick = versions.on(lastDay);
        if (yardstick == null) {
            throw new IllegalStateException("No definition judges " + next);
        }
        var definition = yardstick.definition();
        var ownReading = Reading.own(subject.kind(), definition, observation);
        var reading = yardstick.isCumulative() ? totals.reading(definition, own) : ownReading;
        var verdict = yardstick.judge(reading, yardstick.expected(next, lastDay));
        if (paused) {
            verdict = verdict.paused();
        }
        missing.accept(next, verdict, ownReading.value() != null);
        record(verdict, yardstick, observation);
        latest = verdict.judgement();
    }

    private void record(Verdict verdict, Yardstick yardstick, @Nullable Observation observation) {
        var definition = yardstick.definition();
        var revision = observation == null ? null : (Integer) observation.revision();
        if (subject.frequency() != Frequency.DAY) {
            judged.add(lag.accept(verdict, next, definition, revision));
            return;
        }
        week.add(verdict.of(next, lag.state(), definition.version(), revision), observation);
        var day = week.days().getLast().judged();
        if (week.isComplete()) {
            week.close(lag, yardstick);
            day = verdict.of(next, lag.state(), definition.version(), revision);
        }
        judged.add(day);
    }

    private @Nullable BigDecimal totalled(@Nullable Observation observation) {
        return observation == null ? null : observation.value();
    }
}
