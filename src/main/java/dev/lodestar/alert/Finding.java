package dev.lodestar.alert;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.IncidentState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the facts say of an incident, without its story.
 *
 * @param resolvedPeriod null while open
 * @param outage how a source fails; null for a finding about a measure
 */
record Finding(
        IncidentKey key,
        Period firedPeriod,
        @Nullable Period resolvedPeriod,
        IncidentState state,
        int streak,
        List<EvidenceRow> evidence,
        @Nullable Outage outage) {

    /** One about a measure. */
    Finding(
            IncidentKey key,
            Period firedPeriod,
            @Nullable Period resolvedPeriod,
            IncidentState state,
            int streak,
            List<EvidenceRow> evidence) {
        this(key, firedPeriod, resolvedPeriod, state, streak, evidence, null);
    }

    /** A source that fails for the first time, on that day. */
    static Finding failing(Period day, Outage outage) {
        return new Finding(new IncidentKey(Rule.SOURCE, day), day, null, IncidentState.FIRING, 1, List.of(), outage);
    }

    /** The same source after another failed pull. */
    Finding failingOn(Outage longer) {
        return new Finding(key, firedPeriod, null, state, streak + 1, evidence, longer);
    }

    /** The same source when it fails no more. */
    Finding failedUntil(Period day, Outage ended) {
        return new Finding(key, firedPeriod, day, IncidentState.RESOLVED, streak, evidence, ended);
    }

    boolean isOpen() {
        return state == IncidentState.FIRING || state == IncidentState.RECOVERING;
    }

    Finding cancelled() {
        return new Finding(
                key, firedPeriod, resolvedPeriod, IncidentState.CANCELLED_BY_CORRECTION, streak, evidence, outage);
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
