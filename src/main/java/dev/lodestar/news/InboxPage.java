package dev.lodestar.news;

import dev.lodestar.alert.AlertView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some of a person's news, the newest first.
 *
 * @param alerts those it is about or behind which it is, as they are now, by number; one that is gone is left out
 * @param names of the people it names, by key
 * @param unread how many are unread in all
 * @param before asks for what is older; null at the end
 */
public record InboxPage(
        List<Notice> items,
        Map<Long, AlertView> alerts,
        Map<String, String> names,
        int unread,
        @Nullable Long before) {

    /** Keeps its own copies. */
    public InboxPage {
        items = List.copyOf(items);
        alerts = Map.copyOf(alerts);
        names = Map.copyOf(names);
    }
}
