package dev.lodestar.alert;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.LagIncident;
import dev.lodestar.measure.pace.MissingIncident;
import dev.lodestar.measure.pace.Reason;
import java.util.ArrayList;
import java.util.List;

/** Reads the incidents out of an evaluation, each with its evidence. */
final class Findings {

    private Findings() {}

    /** The incidents that the facts support, those of a rule in order. */
    static List<Finding> of(Evaluation evaluation) {
        List<Finding> findings = new ArrayList<>();
        for (LagIncident incident : evaluation.incidents()) {
            if (incident.state() != IncidentState.CANCELLED_BY_CORRECTION) {
                findings.add(lag(incident));
            }
        }
        for (MissingIncident incident : evaluation.missing()) {
            if (incident.state() != IncidentState.CANCELLED_BY_CORRECTION) {
                findings.add(missing(incident, evaluation.periods()));
            }
        }
        return findings;
    }

    /** Whether an incident that fired in this period fired before the latest closed period of that length. */
    static boolean isPast(Period fired, Evaluation evaluation) {
        if (evaluation.periods().isEmpty()) {
            return false;
        }
        Period latest = evaluation.periods().getLast().period();
        Period same = Period.containing(fired.frequency(), latest.lastDay());
        Period closed = same.lastDay().isAfter(latest.lastDay()) ? same.previous() : same;
        return fired.compareTo(closed) < 0;
    }

    private static Finding lag(LagIncident incident) {
        return new Finding(
                new IncidentKey(Rule.LAG, incident.startPeriod()),
                incident.firedPeriod(),
                incident.resolvedPeriod(),
                incident.state(),
                incident.streak(),
                incident.evidence().stream().map(EvidenceRow::of).toList());
    }

    private static Finding missing(MissingIncident incident, List<JudgedPeriod> periods) {
        return new Finding(
                new IncidentKey(Rule.MISSING, incident.startPeriod()),
                incident.startPeriod(),
                incident.resolvedPeriod(),
                incident.state(),
                incident.streak(),
                between(incident, periods).stream()
                        .filter(judged -> judged.reason() == Reason.MISSING)
                        .map(EvidenceRow::of)
                        .toList());
    }

    private static List<JudgedPeriod> between(MissingIncident incident, List<JudgedPeriod> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        long first = periods.getFirst().period().index();
        int from = Math.clamp(incident.startPeriod().index() - first, 0, periods.size());
        int to = Math.clamp(incident.latestPeriod().index() - first + 1, from, periods.size());
        return periods.subList(from, to);
    }
}
