package dev.lodestar.rollup;

import dev.lodestar.cascade.LinkView;
import dev.lodestar.plan.document.PlanDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan with all plans that hang below it, and the links between them; what stands elsewhere tells nothing about it.
 *
 * @param plans the plan itself first
 * @param links that begin in one of them
 */
record Below(Collection<PlanDocument> plans, List<LinkView> links) {

    /** What hangs below a plan that is among the documents; links to plans that are not there lead nowhere. */
    static Below of(String planKey, Map<String, PlanDocument> documents, List<LinkView> links) {
        Map<String, List<LinkView>> down = links.stream().collect(Collectors.groupingBy(LinkView::parentPlan));
        Map<String, PlanDocument> reached = new LinkedHashMap<>();
        List<LinkView> between = new ArrayList<>();
        Deque<String> next = new ArrayDeque<>(List.of(planKey));
        while (!next.isEmpty()) {
            String key = next.remove();
            PlanDocument plan = documents.get(key);
            if (plan != null && reached.putIfAbsent(key, plan) == null) {
                List<LinkView> own = down.getOrDefault(key, List.of());
                between.addAll(own);
                own.forEach(link -> next.add(link.childPlan()));
            }
        }
        return new Below(reached.values(), between);
    }

    /** The measures that any of the plans rests on. */
    Set<String> measures() {
        return plans.stream().flatMap(plan -> plan.measureKeys().stream()).collect(Collectors.toSet());
    }
}
