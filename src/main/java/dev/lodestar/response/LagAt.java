package dev.lodestar.response;

import dev.lodestar.alert.AlertView;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a measure lagged at a moment: an alert of the lag rule was open then, by the ledger, which keeps what a later
 * definition or correction made undone; or the last judged period that was closed by then is below expectation, by what is
 * known today.
 *
 * @param alerts those of the measure in the time around the moment
 */
record LagAt(MeasureHistory history, List<AlertView> alerts) {

    boolean lagged(Instant at) {
        return alert(at) != null || latest(at) == Judgement.AMBER || latest(at) == Judgement.RED;
    }

    /** The alerts of any rule that were open. */
    List<AlertView> open(Instant at) {
        return alerts.stream()
                .filter(alert -> !alert.raisedAt().isAfter(at) && wasOpen(alert, at))
                .toList();
    }

    /** The number of the alert that was open. */
    @Nullable
    Long alert(Instant at) {
        return alerts.stream()
                .filter(alert -> alert.rule().equals("LAG") && !alert.raisedAt().isAfter(at) && wasOpen(alert, at))
                .map(AlertView::id)
                .findFirst()
                .orElse(null);
    }

    /** How the last judged period that was closed by then is judged; null when there is none. */
    @Nullable
    Judgement latest(Instant at) {
        JudgedPeriod latest = expected(at);
        return latest == null ? null : latest.judgement();
    }

    /** The last judged period that was closed by then; null when there is none. */
    @Nullable
    JudgedPeriod expected(Instant at) {
        MeasureView measure = history.measure();
        JudgedPeriod latest = null;
        for (JudgedPeriod period : history.evaluation().periods()) {
            if (!period.period().isClosedAt(at, measure.zone(), measure.graceHours())) {
                break;
            }
            latest = period.judgement().isJudged() ? period : latest;
        }
        return latest;
    }

    private static boolean wasOpen(AlertView alert, Instant at) {
        boolean open = alert.state().equals("FIRING") || alert.state().equals("RECOVERING");
        return open || !alert.changedAt().isBefore(at);
    }
}
