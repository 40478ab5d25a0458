package dev.lodestar.plan.ui;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.plan.PlanDraftChanged;
import dev.lodestar.plan.PlanPublished;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.LiveChannel;
import org.springframework.stereotype.Component;

/** Tells everybody who writes a plan that somebody else did. */
@Component
class PlanEditNews {

    private final LiveChannel live;

    PlanEditNews(LiveChannel live) {
        this.live = live;
    }

    /** Who has the draft of a plan open. */
    static String audience(TenantId tenant, String plan) {
        return tenant.value() + "/draft/" + plan;
    }

    @AfterCommit(id = "plan.draft-changed")
    void on(PlanDraftChanged changed) {
        TenantScope.run(changed.tenant(), () -> live.tell(audience(changed.tenant(), changed.planKey())));
    }

    @AfterCommit(id = "plan.draft-published")
    void on(PlanPublished published) {
        TenantScope.run(published.tenant(), () -> live.tell(audience(published.tenant(), published.planKey())));
    }
}
