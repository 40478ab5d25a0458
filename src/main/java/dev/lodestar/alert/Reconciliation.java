package dev.lodestar.alert;

import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.IncidentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the incidents of one measure as kept with those its facts support, and says what has to change. */
final class Reconciliation {

    private final long measureId;
    private final Evaluation evaluation;
    private final Instant at;
    private final Map<IncidentKey, Incident> kept = new HashMap<>();
    private final List<Change> cancelled = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private Reconciliation(long measureId, List<Incident> incidents, Evaluation evaluation, Instant at) {
        this.measureId = measureId;
        this.evaluation = evaluation;
        this.at = at;
        incidents.forEach(incident -> kept.put(incident.finding().key(), incident));
    }

    /**
     * What has to change, nothing when the kept incidents are what the facts support.
     *
     * @param findings all that the facts support
     * @param evaluation that they were found in
     * @param at the instant that the changes happen at
     */
    static List<Change> of(
            long measureId, List<Incident> kept, List<Finding> findings, Evaluation evaluation, Instant at) {
        Reconciliation reconciliation = new Reconciliation(measureId, kept, evaluation, at);
        reconciliation.cancelAllBut(findings, kept);
        // The latest first: of two that could continue a cancelled one, the one that may still be open does.
        findings.reversed().forEach(reconciliation::settle);
        reconciliation.changes.addAll(reconciliation.cancelled);
        return reconciliation.changes;
    }

    private void cancelAllBut(List<Finding> findings, List<Incident> incidents) {
        Set<IncidentKey> supported = new HashSet<>();
        findings.forEach(finding -> supported.add(finding.key()));
        for (Incident incident : incidents) {
            if (!incident.isCancelled()
                    && !supported.contains(incident.finding().key())) {
                Incident after = incident.changed(incident.finding().cancelled(), at);
                cancelled.add(new Change(after, Happening.CANCELLED, incident.announced(), false));
            }
        }
    }

    private void settle(Finding found) {
        Incident before = kept.get(found.key());
        if (before == null) {
            Incident raised = Incident.raised(measureId, found, Findings.isPast(found.firedPeriod(), evaluation), at);
            changes.add(inheriting(new Change(raised, Happening.RAISED, false, false)));
        } else if (before.isCancelled()) {
            Incident revived = before.changed(found, at);
            changes.add(inheriting(new Change(revived, Happening.REVIVED, before.announced(), false)));
        } else if (!before.finding().equals(found)) {
            Happening happening = happening(before.finding(), found);
            changes.add(new Change(before.changed(found, at), happening, before.announced(), false));
        }
    }

    private Change inheriting(Change change) {
        Change ancestor = ancestorOf(change.after().finding());
        if (ancestor == null) {
            return change;
        }
        // A second correction must not hand the same story on again.
        cancelled.set(cancelled.indexOf(ancestor), ancestor.hushed());
        Happening happening = change.isNew() ? Happening.INHERITED : change.happening();
        Incident heir = change.after().continuing(ancestor.after());
        return new Change(heir, happening, change.told() || ancestor.told(), false);
    }

    private @Nullable Change ancestorOf(Finding found) {
        for (Change change : cancelled.reversed()) {
            if (!change.quiet() && change.after().finding().overlaps(found)) {
                return change;
            }
        }
        return null;
    }

    private static Happening happening(Finding before, Finding after) {
        if (before.state() != after.state()) {
            return switch (after.state()) {
                case FIRING -> Happening.FIRED_AGAIN;
                case RECOVERING -> Happening.RECOVERING;
                case RESOLVED -> Happening.RESOLVED;
                case CANCELLED_BY_CORRECTION -> Happening.CANCELLED;
            };
        }
        boolean grown = after.isOpen() && after.streak() > before.streak();
        return grown && after.state() == IncidentState.FIRING ? Happening.STREAK : Happening.CORRECTED;
    }
}
