package dev.lodestar.alert;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.JudgingResult;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.LagIncident;
import dev.lodestar.measure.pace.MissingIncident;
import dev.lodestar.measure.pace.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the incidents out of an evaluation, each with its evidence. */
final class Findings {

    private Findings() {}

    /**
     * The incidents that the facts support, as far as they can be told from what was judged and from what is kept of the
     * time before. Empty when the two do not fit together, because what was judged before has not been followed yet.
     *
     * @param own all that rules of one's own find in the measure
     */
    static Optional<List<Finding>> of(JudgingResult judged, List<Incident> kept, OwnFindings own) {
        Period since = judged.since();
        List<Finding> found = in(judged.evaluation());
        List<Finding> findings = new ArrayList<>(own.with(kept));
        if (since == null) {
            findings.addAll(0, found);
            return Optional.of(findings);
        }
        Map<IncidentKey, Finding> before = new HashMap<>();
        kept.stream()
                .filter(incident -> !incident.isCancelled()
                        && incident.finding().key().rule().isJudged())
                .forEach(incident -> before.put(incident.finding().key(), incident.finding()));
        for (Finding finding : found) {
            Finding known = before.remove(finding.key());
            if (known == null && isBefore(finding.firedPeriod(), since)) {
                return Optional.empty();
            }
            findings.add(known == null ? finding : continued(known, finding, since));
        }
        for (Finding ended : before.values()) {
            if (ended.resolvedPeriod() == null || !isBefore(ended.resolvedPeriod(), since)) {
                return Optional.empty();
            }
            findings.add(ended);
        }
        return Optional.of(findings);
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

    /** All incidents of an evaluation that judged a measure from the start, and those that rules of one's own found. */
    static List<Finding> in(Evaluation evaluation, OwnFindings own) {
        List<Finding> all = in(evaluation);
        all.addAll(own.findings());
        return all;
    }

    private static List<Finding> in(Evaluation evaluation) {
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

    private static boolean isBefore(Period period, Period since) {
        return period.lastDay().isBefore(since.firstDay());
    }

    /** A lag finding carries all of its evidence; of missing values only those just judged are in it. */
    private static Finding continued(Finding known, Finding found, Period since) {
        if (found.key().rule() != Rule.MISSING) {
            return found;
        }
        List<EvidenceRow> evidence = new ArrayList<>();
        for (EvidenceRow row : known.evidence()) {
            if (isBefore(Period.parse(row.period()), since)) {
                evidence.add(row);
            }
        }
        evidence.addAll(found.evidence());
        return new Finding(
                found.key(), found.firedPeriod(), found.resolvedPeriod(), found.state(), found.streak(), evidence);
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
        return periods.stream()
                .filter(judged -> judged.period().compareTo(incident.startPeriod()) >= 0
                        && judged.period().compareTo(incident.latestPeriod()) <= 0)
                .toList();
    }
}
