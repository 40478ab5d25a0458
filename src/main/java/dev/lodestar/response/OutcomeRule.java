package dev.lodestar.response;

import dev.lodestar.checkin.TaskState;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.JudgedPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a countermeasure against what its measure did since; nothing is said before the period is over that was to show it. */
final class OutcomeRule {

    private OutcomeRule() {}

    static Countermeasure.Outcome of(TaskView task, ExpectedEffect effect, MeasureHistory history, Instant now) {
        MeasureView measure = history.measure();
        Period by = Period.parse(effect.by());
        Instant told = by.closesAt(measure.zone(), measure.graceHours());
        List<JudgedPeriod> periods = history.evaluation().periods();
        LocalDate given = LocalDate.ofInstant(task.createdAt(), measure.zone());
        BigDecimal from = before(periods, given);
        if (now.isBefore(told)) {
            return new Countermeasure.Outcome(told, null, from, null, null);
        }
        BigDecimal reached = actual(periods, by);
        Turn turn = task.state() == TaskState.DROPPED
                ? null
                : TurnRule.judge(periods, given, done(task, measure)).orElse(null);
        return new Countermeasure.Outcome(
                told, turn, from, reached, reached == null ? null : effect.isMet(from, reached));
    }

    /** What is not done yet is held against the day on which it was to be: the question remains whether the curve turned. */
    private static LocalDate done(TaskView task, MeasureView measure) {
        LocalDate changed = LocalDate.ofInstant(task.changedAt(), measure.zone());
        return task.state() == TaskState.DONE && changed.isBefore(task.due()) ? changed : task.due();
    }

    private static @Nullable BigDecimal before(List<JudgedPeriod> periods, LocalDate given) {
        BigDecimal last = null;
        for (JudgedPeriod period : periods) {
            if (period.actual() != null && period.period().lastDay().isBefore(given)) {
                last = period.actual();
            }
        }
        return last;
    }

    private static @Nullable BigDecimal actual(List<JudgedPeriod> periods, Period by) {
        return periods.stream()
                .filter(period -> period.period().equals(by))
                .map(JudgedPeriod::actual)
                .findFirst()
                .orElse(null);
    }
}
