package dev.lodestar.plan;

import dev.lodestar.tenancy.CalledBySystem;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up which nodes of the newest published plans name a person or a measure, one statement whatever the size. */
@Service
@Transactional(readOnly = true)
public class PlanNodes {

    private static final int MOST = 20_000;

    private final PlanNodeStore store;

    PlanNodes(PlanNodeStore store) {
        this.store = store;
    }

    /** What a person owns in plans. */
    @CalledBySystem("modules tell what hangs on a person")
    public List<PlanNode> ownedBy(String person) {
        return store.ownedBy(person, MOST);
    }

    /** Where measures are named in plans. */
    @CalledBySystem("modules tell what hangs on a measure")
    public List<PlanNode> naming(Collection<String> measures) {
        return store.naming(measures, MOST);
    }

    /** All nodes of these plans, from the top of each. */
    @CalledBySystem("modules draw how plans hang together")
    public List<PlanNode> of(Collection<String> plans) {
        return store.of(plans, MOST);
    }
}
