package dev.lodestar.webhook.channel;

import java.net.URI;
import java.util.Map;

/**
 * A request that can be sent.
 *
 * @param headers beside those that every request has
 * @param body JSON
 */
public record Outgoing(URI address, Map<String, String> headers, String body) {

    /** Keeps its own copy of the headers. */
    public Outgoing {
        headers = Map.copyOf(headers);
    }
}
