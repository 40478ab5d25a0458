package dev.lodestar.response;

import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.PlanNode;
import dev.lodestar.plan.PlanNodes;
import dev.lodestar.plan.document.NodeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds what belongs together with a measure: the plans that name it, the strategies that it tracks, the other measures of
 * both, and those that links of the cascade lead to. Four statements, and no more than {@value #MOST_PLANS} plans and
 * {@value #MOST_MEASURES} measures, {@value #MOST_LINKED} of them linked.
 */
@Component
class Surroundings {

    private static final int MOST_PLANS = 20;
    private static final int MOST_MEASURES = 100;
    private static final int MOST_LINKED = 40;

    private final PlanNodes nodes;
    private final LinkedMeasures links;
    private final Access access;

    Surroundings(PlanNodes nodes, LinkedMeasures links, Access access) {
        this.nodes = nodes;
        this.links = links;
        this.access = access;
    }

    /**
     * What was found, as far as the plans are in the caller's reach.
     *
     * @param strategies the nodes of the strategies
     * @param near keys of other measures of these strategies
     * @param linked keys of measures that links of the cascade lead to
     * @param far keys of other measures of the plans
     */
    record Found(Set<String> plans, List<PlanNode> strategies, Set<String> near, Set<String> linked, Set<String> far) {

        Set<String> measures() {
            Set<String> all = new LinkedHashSet<>(near);
            all.addAll(linked);
            all.addAll(far);
            return all;
        }
    }

    Found of(String measure) {
        Reach reach = access.reach(Act.READ_PLAN);
        Set<String> plans = new LinkedHashSet<>();
        nodes.naming(List.of(measure)).stream()
                .filter(node -> reach.covers(null, node.unitKey()))
                .map(PlanNode::planKey)
                .distinct()
                .limit(MOST_PLANS)
                .forEach(plans::add);
        List<PlanNode> all = plans.isEmpty() ? List.of() : nodes.of(plans);
        Set<String> tracked = new HashSet<>();
        all.stream()
                .filter(node -> node.measure().equals(measure) && node.parent() != null)
                .forEach(node -> tracked.add(place(node.planKey(), String.valueOf(node.parent()))));
        List<PlanNode> strategies = new ArrayList<>();
        Set<String> near = new LinkedHashSet<>();
        Set<String> far = new LinkedHashSet<>();
        for (PlanNode node : all) {
            boolean other = !node.measure().isEmpty() && !node.measure().equals(measure);
            if (node.node().kind() == NodeKind.STRATEGY
                    && tracked.contains(place(node.planKey(), node.node().key()))) {
                strategies.add(node);
            } else if (other && node.parent() != null && tracked.contains(place(node.planKey(), node.parent()))) {
                near.add(node.measure());
            } else if (other) {
                far.add(node.measure());
            }
        }
        Set<String> linked = plans.isEmpty() ? new LinkedHashSet<>() : links.of(measure, all, reach);
        linked.removeAll(near);
        far.removeAll(near);
        far.removeAll(linked);
        Set<String> bounded = most(linked, MOST_LINKED);
        return new Found(
                plans,
                strategies,
                most(near, MOST_MEASURES - bounded.size()),
                bounded,
                most(far, MOST_MEASURES - near.size() - bounded.size()));
    }

    private static Set<String> most(Set<String> keys, int most) {
        Set<String> some = new LinkedHashSet<>();
        keys.stream().limit(Math.max(0, most)).forEach(some::add);
        return some;
    }

    private static String place(String plan, String strategy) {
        return plan + "/" + strategy;
    }
}
