package dev.lodestar.rollup;

import dev.lodestar.cascade.LinksChanged;
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
        TenantScope.run(event.tenant(), () -> follow(() -> upkeep.follow(event.measureIds()), TRIES));
    }

    @AfterCommit(id = "rollup.plan")
    void on(PlanPublished event) {
        TenantScope.run(event.tenant(), () -> follow(() -> upkeep.replace(List.of(event.planKey())), TRIES));
    }

    @AfterCommit(id = "rollup.links")
    void on(LinksChanged event) {
        TenantScope.run(event.tenant(), () -> follow(() -> upkeep.replace(List.of(event.parentPlan())), TRIES));
    }

    private static void follow(Runnable work, int tries) {
        try {
            work.run();
        } catch (ConcurrencyFailureException lost) {
            if (tries == 1) {
                throw lost;
            }
            follow(work, tries - 1);
        }
    }
}
