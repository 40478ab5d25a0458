package dev.lodestar.dashboard.ui;

import dev.lodestar.alert.AlertChanged;
import dev.lodestar.alert.AlertRaised;
import dev.lodestar.alert.AlertResolved;
import dev.lodestar.plan.PlanPublished;
import dev.lodestar.tenancy.AfterCommit;
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
        live.tell(raised.tenant().value());
    }

    @AfterCommit(id = "dashboard.alert-changed")
    void on(AlertChanged changed) {
        live.tell(changed.tenant().value());
    }

    @AfterCommit(id = "dashboard.alert-resolved")
    void on(AlertResolved resolved) {
        live.tell(resolved.tenant().value());
    }

    @AfterCommit(id = "dashboard.plan-published")
    void on(PlanPublished published) {
        live.tell(published.tenant().value());
    }
}
