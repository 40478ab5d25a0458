package dev.lodestar.plan;

import static java.util.Objects.requireNonNull;

import dev.lodestar.plan.PlanNodeStore.Newest;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.CalledBySystem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes what publishing notes of a plan for versions that were published before it was noted. */
@Service
public class PlanNodeUpkeep {

    /** So many plans may have as many as 40,000 nodes. */
    private static final int PLANS_AT_ONCE = 20;

    private final PlanNodeStore store;
    private final PlanRepository plans;
    private final PublishedDocuments documents;

    PlanNodeUpkeep(PlanNodeStore store, PlanRepository plans, PublishedDocuments documents) {
        this.store = store;
        this.plans = plans;
        this.documents = documents;
    }

    /**
     * Makes the nodes of some plans that have none or those of another version; one statement when there are no such plans.
     * Whoever does the same or publishes one of them waits, and finds it done.
     *
     * @return whether there were any, and so may be more
     */
    @CalledBySystem("plans from before there were nodes, or that an older release published beside this one")
    // Read committed, because what is read under the locks must be what their last holder left.
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public boolean catchUpSome() {
        List<String> behind = store.behind(PLANS_AT_ONCE);
        if (behind.isEmpty()) {
            return false;
        }
        List<Plan> locked = plans.lockByKeys(behind);
        Set<String> still = new HashSet<>(store.behind(behind));
        List<Plan> lagging =
                locked.stream().filter(plan -> still.contains(plan.key())).toList();
        Map<Long, PlanDocument> said = documents.newest(lagging);
        store.replace(lagging.stream()
                .map(plan -> new Newest(requireNonNull(said.get(plan.id())), plan.publishedVersion()))
                .toList());
        return true;
    }
}
