package dev.lodestar.history.ui;

import dev.lodestar.history.FollowUpDue;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.LiveChannel;
import org.springframework.stereotype.Component;

/** Tells open screens that a promise has come due. */
@Component
class FollowUpNews {

    private final LiveChannel live;

    FollowUpNews(LiveChannel live) {
        this.live = live;
    }

    @AfterCommit(id = "history.follow-up-news")
    void on(FollowUpDue due) {
        TenantScope.run(due.tenant(), () -> live.tell(due.tenant().value()));
    }
}
