package dev.lodestar.rollup;

import dev.lodestar.cascade.LinksChanged;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.MeasuresJudged;
import dev.lodestar.plan.PlanPublished;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Lets the roll-up follow what it rests on. */
@Component
class RollupListener {

    private static final int TRIES = 3;

    private final RollupUpkeep upkeep;

    RollupListener(RollupUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @AfterCommit(id = "rollup.follow")
    void on(MeasuresJudged event) {
        follow(event.tenant(), () -> upkeep.follow(event.measureIds()));
    }

    @AfterCommit(id = "rollup.plan")
    void on(PlanPublished event) {
        follow(event.tenant(), () -> upkeep.replace(List.of(event.planKey())));
    }

    @AfterCommit(id = "rollup.links")
    void on(LinksChanged event) {
        follow(event.tenant(), () -> upkeep.replace(List.of(event.parentPlan())));
    }

    private static void follow(TenantId tenant, Runnable work) {
        TenantScope.run(tenant, () -> attempt(work, TRIES));
    }

    private static void attempt(Runnable work, int tries) {
        try {
            work.run();
        } catch (ConcurrencyFailureException lost) {
            if (tries == 1) {
                throw lost;
            }
            attempt(work, tries - 1);
        }
    }
}
