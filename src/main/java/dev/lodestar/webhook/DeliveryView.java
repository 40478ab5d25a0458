package dev.lodestar.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in the log.
 *
 * @param messageId the same for every attempt
 * @param type such as {@code alert.fired}
 * @param attempts how often it was tried
 * @param status of the last answer; null when there was none
 * @param error why the last attempt failed
 * @param answer the beginning of what was answered last
 */
public record DeliveryView(
        long id,
        long webhookId,
        String messageId,
        String type,
        DeliveryState state,
        int attempts,
        Instant writtenAt,
        @Nullable Instant nextAt,
        @Nullable Instant doneAt,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String answer) {}
