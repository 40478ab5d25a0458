package dev.lodestar.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A system or chat group as it is kept.
 *
 * @param address encrypted
 * @param secret encrypted; empty when there is none
 */
record Webhook(
        long id,
        WebhookKind kind,
        String name,
        String address,
        String secret,
        Set<HookType> events,
        @Nullable String unitKey,
        String language,
        boolean enabled,
        Instant createdAt,
        String createdBy) {

    Webhook {
        events = Set.copyOf(events);
    }

    WebhookView view(String opened) {
        return new WebhookView(
                id,
                kind,
                name,
                String.valueOf(URI.create(opened).getHost()),
                events.stream().sorted().map(HookType::word).toList(),
                unitKey,
                language,
                enabled,
                createdAt,
                createdBy);
    }
}
