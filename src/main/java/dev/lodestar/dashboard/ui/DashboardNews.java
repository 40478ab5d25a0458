package dev.lodestar.dashboard.ui;

import dev.lodestar.alert.AlertChanged;
import dev.lodestar.alert.AlertRaised;
import dev.lodestar.alert.AlertResolved;
import dev.lodestar.plan.PlanPublished;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.LiveChannel;
import org.springframework.stereotype.Component;

/** Tells open screens of alerts and plan versions. */
@Component
class DashboardNews {

    private final LiveChannel live;

    DashboardNews(LiveChannel live) {
        this.live = live;
    }

    @AfterCommit(id = "dashboard.alert-raised")
    void on(AlertRaised raised) {
        TenantScope.run(raised.tenant(), () -> live.tell(raised.tenant().value()));
    }

    @AfterCommit(id = "dashboard.alert-changed")
    void on(AlertChanged changed) {
        TenantScope.run(changed.tenant(), () -> live.tell(changed.tenant().value()));
    }

    @AfterCommit(id = "dashboard.alert-resolved")
    void on(AlertResolved resolved) {
        TenantScope.run(resolved.tenant(), () -> live.tell(resolved.tenant().value()));
    }

    @AfterCommit(id = "dashboard.plan-published")
    void on(PlanPublished published) {
        TenantScope.run(published.tenant(), () -> live.tell(published.tenant().value()));
    }
}
