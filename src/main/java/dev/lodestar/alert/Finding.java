package dev.lodestar.alert;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.IncidentState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the facts say of an incident, without its story.
 *
 * @param resolvedPeriod null while open
 */
record Finding(
        IncidentKey key,
        Period firedPeriod,
        @Nullable Period resolvedPeriod,
        IncidentState state,
        int streak,
        List<EvidenceRow> evidence) {

    boolean isOpen() {
        return state == IncidentState.FIRING || state == IncidentState.RECOVERING;
    }

    Finding cancelled() {
        return new Finding(key, firedPeriod, resolvedPeriod, IncidentState.CANCELLED_BY_CORRECTION, streak, evidence);
    }

    /** Whether both are of one rule and share a period between their start and their end. */
    boolean overlaps(Finding other) {
        return key.rule() == other.key.rule() && beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(Finding other) {
        Period end = other.resolvedPeriod;
        return end == null || key.startPeriod().firstDay().isBefore(end.firstDay());
    }
}
