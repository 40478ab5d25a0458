package dev.lodestar.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to a browser in the delivery log.
 *
 * @param person the key of its reader
 * @param attempts how often it was tried
 * @param status of the last answer; null when there was none
 * @param error why the last attempt failed
 */
public record PushDeliveryView(
        long id,
        String person,
        String title,
        PushState state,
        int attempts,
        Instant writtenAt,
        @Nullable Instant doneAt,
        @Nullable Integer status,
        @Nullable String error) {}
