package dev.lodestar.checkin.ui;

import dev.lodestar.checkin.CheckInMade;
import dev.lodestar.checkin.TaskChanged;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.LiveChannel;
import dev.lodestar.uikit.NavigationCounts;
import org.springframework.stereotype.Component;

/** Tells open screens that somebody said or took on something. */
@Component
class WeekNews {

    private final LiveChannel live;

    WeekNews(LiveChannel live) {
        this.live = live;
    }

    @AfterCommit(id = "checkin.check-in-shown")
    void on(CheckInMade made) {
        TenantScope.run(made.tenant(), () -> {
            live.tell(made.tenant().value());
            live.tell(NavigationCounts.audience(made.tenant().value(), made.author()));
        });
    }

    @AfterCommit(id = "checkin.task-shown")
    void on(TaskChanged changed) {
        TenantScope.run(changed.tenant(), () -> {
            live.tell(changed.tenant().value());
            live.tell(NavigationCounts.audience(changed.tenant().value(), changed.owner()));
        });
    }
}
