package dev.lodestar.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system or chat group that is told, without its secrets.
 *
 * @param host of its address, the rest of which is a secret
 * @param events what it is told
 * @param unitKey only what belongs to this unit and those below it; null for everything
 * @param enabled whether anything is sent
 */
public record WebhookView(
        long id,
        WebhookKind kind,
        String name,
        String host,
        List<String> events,
        @Nullable String unitKey,
        String language,
        boolean enabled,
        Instant createdAt,
        String createdBy) {

    /** Keeps its own copy of the events. */
    public WebhookView {
        events = List.copyOf(events);
    }
}
