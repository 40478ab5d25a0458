package dev.lodestar.checkin;

import dev.lodestar.plan.document.PlanDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When what is due in a tenant.
 *
 * @param cadences by the key of the plan; a plan that is not in it has {@link Cadence#USUAL}
 */
record Calendar(ZoneId zone, Map<String, Cadence> cadences) {

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /**
     * The cadence of the plan, among these, whose numbers are due first after a day; the usual one without a plan; none when
     * no plan asks for them.
     */
    Optional<Cadence> first(Set<String> plans, LocalDate lastDay) {
        if (plans.isEmpty()) {
            return Optional.of(Cadence.USUAL);
        }
        return plans.stream()
                .map(plan -> cadences.getOrDefault(plan, Cadence.USUAL))
                .filter(Cadence::asks)
                .min(Comparator.comparing(cadence -> cadence.dueAfter(lastDay, zone)));
    }

    /** Which of these plans name each measure. */
    static Map<String, Set<String>> plansNaming(Collection<PlanDocument> plans) {
        Map<String, Set<String>> naming = new HashMap<>();
        for (PlanDocument plan : plans) {
            plan.measureKeys()
                    .forEach(measure -> naming.computeIfAbsent(measure, key -> new TreeSet<>())
                            .add(plan.key()));
        }
        return naming;
    }
}
