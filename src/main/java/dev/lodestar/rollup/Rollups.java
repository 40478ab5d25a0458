package dev.lodestar.rollup;

import static java.util.Objects.requireNonNull;

import dev.lodestar.cascade.Links;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.CurrentLights;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.PlanArchive;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PlanView;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the nodes of plans stand, with everything below them along links. A node is told as a whole: also by measures that the
 * caller may not see one by one.
 */
@Service
@Transactional(readOnly = true)
public class Rollups {

    private final RollupStore store;
    private final Plans plans;
    private final PlanArchive archive;
    private final PublishedPlans published;
    private final Links links;
    private final CurrentLights lights;

    Rollups(
            RollupStore store,
            Plans plans,
            PlanArchive archive,
            PublishedPlans published,
            Links links,
            CurrentLights lights) {
        this.store = store;
        this.plans = plans;
        this.archive = archive;
        this.published = published;
        this.links = links;
        this.lights = lights;
    }

    /**
     * How each node of the published plan stands, the objective first; the plan as a whole stands where that does.
     *
     * @throws NotFoundException when no such plan is published in the caller's reach
     */
    @PreAuthorize("@access.may('READ_PLAN')")
    public Map<NodeRef, NodeRollup> of(String planKey) {
        PlanView plan = plans.published(planKey, null);
        if (store.version(planKey) != plan.version().number()) {
            return requireNonNull(fromScratch().get(planKey));
        }
        Map<NodeRef, NodeRollup> nodes = new LinkedHashMap<>();
        store.nodes(planKey).forEach((id, state) -> nodes.put(Address.node(id), state));
        return inOrder(plan.document(), nodes);
    }

    /**
     * The same for a past moment by what was known then, worked out from the facts of then, in eight statements at most.
     *
     * @throws NotFoundException when no such plan was published by then in the caller's reach
     */
    @PreAuthorize("@access.may('READ_PLAN')")
    public Map<NodeRef, NodeRollup> of(String planKey, Viewpoint past) {
        archive.published(planKey, past.until());
        Below below = Below.of(planKey, published.documents(past.until()), links.asOf(past.until()));
        Map<String, Light> then = lights.byKeys(below.measures(), past).stream()
                .collect(Collectors.toMap(Light::measureKey, Function.identity()));
        return requireNonNull(
                CascadeRollup.of(below.plans(), below.links(), then).get(planKey));
    }

    /** How each published plan in the caller's reach stands as a whole, by its key, the newest year first. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public Map<String, NodeRollup> plans() {
        List<PlanSummary> reached = plans.list();
        Map<String, NodeRollup> stored = store.everyPlans(NodeRef.OBJECTIVE.toString());
        if (!reached.stream().allMatch(plan -> stored.containsKey(Address.of(plan.key(), NodeRef.OBJECTIVE)))) {
            fromScratch()
                    .forEach((key, nodes) -> stored.put(
                            Address.of(key, NodeRef.OBJECTIVE), requireNonNull(nodes.get(NodeRef.OBJECTIVE))));
        }
        Map<String, NodeRollup> found = new LinkedHashMap<>();
        reached.forEach(plan ->
                found.put(plan.key(), requireNonNull(stored.get(Address.of(plan.key(), NodeRef.OBJECTIVE)))));
        return Collections.unmodifiableMap(found);
    }

    /** For the moment until a version that was just published, or is from before there was a roll-up, has its nodes. */
    private Map<String, Map<NodeRef, NodeRollup>> fromScratch() {
        Map<String, Light> now =
                lights.all().stream().collect(Collectors.toMap(Light::measureKey, Function.identity()));
        return CascadeRollup.of(published.documents().values(), links.current(), now);
    }

    private static Map<NodeRef, NodeRollup> inOrder(PlanDocument document, Map<NodeRef, NodeRollup> nodes) {
        Map<NodeRef, NodeRollup> ordered = new LinkedHashMap<>();
        PlanTree.order(document).forEach(node -> {
            NodeRollup state = nodes.get(node);
            if (state != null) {
                ordered.put(node, state);
            }
        });
        return Collections.unmodifiableMap(ordered);
    }
}
