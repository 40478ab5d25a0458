package dev.lodestar.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What rules of one's own find in a measure.
 *
 * @param from since when each kind of rule that is in force watches
 */
record OwnFindings(Map<Rule, LocalDate> from, List<Finding> findings) {

    /** Of a measure that no such rule watches. */
    static final OwnFindings NONE = new OwnFindings(Map.of(), List.of());

    OwnFindings {
        from = Map.copyOf(from);
        findings = List.copyOf(findings);
    }

    /** With those of the kept ones that were over before today's rules began to watch: a rule that ends undoes nothing. */
    List<Finding> with(List<Incident> kept) {
        List<Finding> all = new ArrayList<>(findings);
        for (Incident incident : kept) {
            Finding finding = incident.finding();
            if (!incident.isCancelled() && !finding.key().rule().isJudged() && isOver(finding)) {
                all.add(finding);
            }
        }
        return all;
    }

    private boolean isOver(Finding finding) {
        LocalDate watching = from.get(finding.key().rule());
        return finding.resolvedPeriod() != null
                && (watching == null || finding.resolvedPeriod().lastDay().isBefore(watching));
    }
}
