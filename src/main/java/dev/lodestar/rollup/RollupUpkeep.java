package dev.lodestar.rollup;

import dev.lodestar.cascade.LinkView;
import dev.lodestar.cascade.Links;
import dev.lodestar.measure.CurrentLights;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.CalledBySystem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the roll-up of the tenant in scope equal to what plans, links and measures say now. It always goes by what they say
 * now and never by what an event said, so doing anything again, late or in another order changes nothing.
 */
@Service
// Read committed, because what is read inside the gate must be what the last one in there left.
@Transactional(isolation = Isolation.READ_COMMITTED)
public class RollupUpkeep {

    private final RollupStore store;
    private final LiveRollup live;
    private final CurrentLights lights;
    private final PublishedPlans plans;
    private final Links links;
    private final Clock clock;
    private final MeterRegistry metrics;

    RollupUpkeep(
            RollupStore store,
            CurrentLights lights,
            PublishedPlans plans,
            Links links,
            Clock clock,
            MeterRegistry metrics) {
        this.store = store;
        this.live = new LiveRollup(store);
        this.lights = lights;
        this.plans = plans;
        this.links = links;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Lets everything that rests on these measures follow how they stand now, in five statements at most. */
    @CalledBySystem("nodes follow the measures they rest on")
    public void follow(Collection<Long> measureIds) {
        timed("value", () -> live.follow(lights.byIds(measureIds), now()));
    }

    /** Lets plans follow what is published of them and linked to them now. */
    @CalledBySystem("nodes follow what plans and links say")
    public void replace(Collection<String> planKeys) {
        timed("plan", () -> replaceInside(planKeys));
    }

    private void replaceInside(Collection<String> planKeys) {
        Map<String, Integer> versions = published();
        List<LinkView> current = links.current();
        for (String key : planKeys) {
            plans.find(key).ifPresent(document -> replace(document, versions.getOrDefault(key, 0), current));
        }
    }

    private void replace(PlanDocument document, int version, List<LinkView> current) {
        PlanTree tree = PlanTree.of(document, current);
        live.replace(tree, version, lights.byKeys(tree.measures()), now());
    }

    /** Works everything out from nothing but what plans, links and measures say. */
    @CalledBySystem("tenants from before there was a roll-up, and whoever doubts it")
    public void rebuild() {
        timed("all", this::workOut);
    }

    /** Makes the nodes of plans that have none or are behind; three statements when there are no such plans. */
    @CalledBySystem("nodes are made for plans from before there was a roll-up, or whose event was lost")
    public void catchUp() {
        timed("all", () -> {
            Map<String, Integer> made = store.versions();
            Map<String, Integer> behind = published();
            behind.entrySet().removeAll(made.entrySet());
            if (made.isEmpty() && !behind.isEmpty()) {
                workOut();
            } else if (!behind.isEmpty()) {
                replaceInside(behind.keySet());
            }
        });
    }

    private void workOut() {
        Map<String, Integer> versions = published();
        List<PlanTree> trees = PlanTree.all(plans.documents().values(), links.current());
        live.rebuild(trees, versions, lights.all(), now());
    }

    private Map<String, Integer> published() {
        Map<String, Integer> versions = new HashMap<>();
        plans.all().forEach((PlanSummary plan) -> versions.put(plan.key(), plan.version()));
        return versions;
    }

    private void timed(String kind, Runnable work) {
        metrics.timer("lodestar.rollup", "kind", kind).record(() -> {
            store.enter();
            work.run();
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
