package dev.lodestar.response.ui;

import dev.lodestar.alert.AlertAcknowledged;
import dev.lodestar.alert.AlertCommented;
import dev.lodestar.alert.AlertEscalated;
import dev.lodestar.alert.AlertReassigned;
import dev.lodestar.alert.AlertSnoozed;
import dev.lodestar.alert.AlertWoken;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.LiveChannel;
import dev.lodestar.uikit.NavigationCounts;
import org.springframework.stereotype.Component;

/** Tells open screens what people did about alerts; that one was raised or ended they hear from the dashboard. */
@Component
class AlertNews {

    private final LiveChannel live;

    AlertNews(LiveChannel live) {
        this.live = live;
    }

    @AfterCommit(id = "response.alert-acknowledged")
    void on(AlertAcknowledged acknowledged) {
        TenantScope.run(acknowledged.tenant(), () -> tell(acknowledged.tenant()));
    }

    @AfterCommit(id = "response.alert-commented")
    void on(AlertCommented commented) {
        TenantScope.run(commented.tenant(), () -> tell(commented.tenant()));
    }

    @AfterCommit(id = "response.alert-snoozed")
    void on(AlertSnoozed snoozed) {
        TenantScope.run(snoozed.tenant(), () -> tell(snoozed.tenant()));
    }

    @AfterCommit(id = "response.alert-woken")
    void on(AlertWoken woken) {
        TenantScope.run(woken.tenant(), () -> tell(woken.tenant()));
    }

    @AfterCommit(id = "response.alert-escalated")
    void on(AlertEscalated escalated) {
        TenantScope.run(escalated.tenant(), () -> tell(escalated.tenant()));
    }

    @AfterCommit(id = "response.alert-reassigned")
    void on(AlertReassigned reassigned) {
        TenantScope.run(reassigned.tenant(), () -> {
            tell(reassigned.tenant());
            live.tell(NavigationCounts.audience(reassigned.tenant().value(), reassigned.to()));
            live.tell(NavigationCounts.audience(reassigned.tenant().value(), reassigned.by()));
        });
    }

    private void tell(TenantId tenant) {
        live.tell(tenant.value());
    }
}
