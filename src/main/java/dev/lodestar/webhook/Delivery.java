package dev.lodestar.webhook;

import java.time.Instant;

/**
 * Something to deliver.
 *
 * @param key what it tells; the same is written once for a webhook
 * @param attempts how often it was tried before
 */
record Delivery(
        long id, long webhookId, String key, String messageId, String type, String payload, int attempts, Instant at) {}
