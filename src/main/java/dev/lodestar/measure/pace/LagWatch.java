package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lag rule: walks from period to period, collects the streak and the incidents that end. */
final class LagWatch {
    private final List<LagIncident> ended = new ArrayList<>();
    private final List<JudgedPeriod> streak;
    private AlertState state;
    private @Nullable Period firedPeriod;

    LagWatch(Ledger ledger) {
        streak = new ArrayList<>(ledger.streak());
        state = ledger.alertState();
        firedPeriod = ledger.firedPeriod();
    }

    AlertState state() {
        return state;
    }

    @Nullable
    Period firedPeriod() {
        return firedPeriod;
    }

    List<JudgedPeriod> streak() {
        return streak;
    }

    /** Takes the next verdict and returns the period as judged, with the state the rule is in after it. */
    JudgedPeriod accept(Verdict verdict, Period period, Definition definition, @Nullable Integer revision) {
        boolean lags = definition.lag().isLagging(verdict.judgement());
        if (lags) {
            state = state.isOpen() || streak.size() + 1 >= definition.lag().periods()
                    ? AlertState.FIRING
                    : AlertState.PENDING;
        } else {
            passed(verdict, period);
        }
        var judged = verdict.of(period, state, definition.version(), revision);
        if (lags) {
            streak.add(judged);
            fire(period);
        }
        return judged;
    }

    /** The incidents that ended, and the open one. */
    List<LagIncident> incidents() {
        var incidents = new ArrayList<>(ended);
        if (state.isOpen()) {
            incidents.add(incident(state == AlertState.FIRING ? IncidentState.FIRING : IncidentState.RECOVERING, null));
        }
        return incidents;
    }

    private void passed(Verdict verdict, Period period) {
        if (!state.isOpen()) {
            streak.clear();
            state = AlertState.OK;
        } else if (verdict.judgement().isJudged()) {
            recover(verdict, period);
        }
    }

    private void recover(Verdict verdict, Period period) {
        if (state == AlertState.FIRING && !verdict.isMet()) {
            state = AlertState.RECOVERING;
            return;
        }
        ended.add(incident(IncidentState.RESOLVED, period));
        streak.clear();
        firedPeriod = null;
        state = AlertState.OK;
    }

    private void fire(Period period) {
        if (state == AlertState.FIRING && firedPeriod == null) {
            firedPeriod = period;
        }
    }

    private LagIncident incident(IncidentState incidentState, @Nullable Period resolved) {
        return new LagIncident(
                streak.getFirst().period(),
                Objects.requireNonNull(firedPeriod),
                resolved,
                incidentState,
                streak.size(),
                List.copyOf(streak));
    }
}
