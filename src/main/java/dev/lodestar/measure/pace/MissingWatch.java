package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Ledger.OpenMissing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule MISSING. What is too few, paused or not due neither adds to an incident nor ends it; a value ends it. */
final class MissingWatch {
    private final List<MissingIncident> ended = new ArrayList<>();
    private @Nullable OpenMissing open;

    MissingWatch(@Nullable OpenMissing open) {
        this.open = open;
    }

    @Nullable
    OpenMissing open() {
        return open;
    }

    void accept(Period period, Verdict verdict, boolean hasOwnValue) {
        if (verdict.reason() == Reason.MISSING) {
            open = miss(period, open);
        } else if (open != null && hasOwnValue) {
            ended.add(incident(open, period));
            open = null;
        } else if (open != null) {
            open = new OpenMissing(open.startPeriod(), open.latestPeriod(), 0, open.streak());
        }
    }

    /** The incidents that ended, and the open one. */
    List<MissingIncident> incidents() {
        var incidents = new ArrayList<>(ended);
        if (open != null) {
            incidents.add(incident(open, null));
        }
        return incidents;
    }

    private static OpenMissing miss(Period period, @Nullable OpenMissing open) {
        if (open == null) {
            return new OpenMissing(period, period, 1, 1);
        }
        int run = open.run() + 1;
        return new OpenMissing(open.startPeriod(), period, run, Math.max(run, open.streak()));
    }

    private static MissingIncident incident(OpenMissing open, @Nullable Period resolved) {
        var state = resolved == null ? IncidentState.FIRING : IncidentState.RESOLVED;
        return new MissingIncident(open.startPeriod(), open.latestPeriod(), resolved, state, open.streak());
    }
}
