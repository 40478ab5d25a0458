package dev.lodestar.news.ui;

import dev.lodestar.news.NoticesWritten;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.LiveChannel;
import dev.lodestar.uikit.NavigationCounts;
import org.springframework.stereotype.Component;

/** Tells the open screens of those who have news. */
@Component
class InboxNews {

    private final LiveChannel live;

    InboxNews(LiveChannel live) {
        this.live = live;
    }

    @AfterCommit(id = "news.shown")
    void on(NoticesWritten written) {
        TenantScope.run(
                written.tenant(),
                () -> written.people()
                        .forEach(person -> live.tell(
                                NavigationCounts.audience(written.tenant().value(), person))));
    }
}
