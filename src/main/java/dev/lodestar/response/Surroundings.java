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
 * Finds what belongs together with a measure: the plans that name it, which a shared number links up and down the cascade, the
 * strategies that it tracks, and the other measures of both. Two statements, and no more than {@value #MOST_PLANS} plans and
 * {@value #MOST_MEASURES} measures.
 */
@Component
class Surroundings {

    private static final int MOST_PLANS = 20;
    private static final int MOST_MEASURES = 100;

    private final PlanNodes nodes;
    private final Access access;

    Surroundings(PlanNodes nodes, Access access) {
        this.nodes = nodes;
        this.access = access;
    }

    /**
     * What was found, as far as the plans are in the caller's reach.
     *
     * @param strategies the nodes of the strategies
     * @param near keys of other measures of these strategies
     * @param far keys of other measures of the plans
     */
    record Found(Set<String> plans, List<PlanNode> strategies, Set<String> near, Set<String> far) {}

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
        far.removeAll(near);
        return new Found(plans, strategies, most(near, MOST_MEASURES), most(far, MOST_MEASURES - near.size()));
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
