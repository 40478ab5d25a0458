package dev.lodestar.news.ui;

import dev.lodestar.news.Inbox;
import dev.lodestar.uikit.NavigationCount;
import org.springframework.stereotype.Component;

/** How many of the reader's news are unread, for the navigation. */
@Component
class InboxCount implements NavigationCount {

    static final String ADDRESS = "inbox";

    private final Inbox inbox;

    InboxCount(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public int count() {
        return inbox.badge();
    }
}
