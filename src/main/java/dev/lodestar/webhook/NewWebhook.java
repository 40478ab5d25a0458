package dev.lodestar.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system or chat group to tell.
 *
 * @param name as people call it; null takes the host of the address
 * @param url where to post
 * @param secret of a chat group's robot; null when it has none, and for a system, which is given one
 * @param events what it is told, such as {@code alert.fired}; empty for everything
 * @param unitKey only what belongs to this unit and those below it; null for everything
 * @param language a language tag; null for the tenant's
 */
public record NewWebhook(
        WebhookKind kind,
        @Nullable String name,
        String url,
        @Nullable String secret,
        List<String> events,
        @Nullable String unitKey,
        @Nullable String language) {

    /** Keeps its own copy of the events. */
    public NewWebhook {
        events = List.copyOf(events);
    }
}
