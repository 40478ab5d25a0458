package dev.lodestar.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the delivery log.
 *
 * @param recipient the key of the person
 * @param attempts how often it was tried
 * @param lastError why the last attempt failed
 */
public record MailView(
        long id,
        String recipient,
        String address,
        String subject,
        MailState state,
        int attempts,
        Instant writtenAt,
        @Nullable Instant sentAt,
        @Nullable String lastError) {}
