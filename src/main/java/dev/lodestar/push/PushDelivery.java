package dev.lodestar.push;

import java.time.Instant;

/**
 * A message to send to a browser.
 *
 * @param address of the browser, closed
 * @param host of its push service
 * @param attempts how often it was tried before
 */
record PushDelivery(
        long id,
        long browserId,
        String address,
        String host,
        String payload,
        String topic,
        boolean urgent,
        int attempts,
        Instant writtenAt) {}
