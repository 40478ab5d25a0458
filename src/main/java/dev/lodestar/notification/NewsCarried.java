package dev.lodestar.notification;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * News went out to people, by mail as far as they want mail; told within the transaction, so that whatever else carries it
 * keeps it with the same commit.
 *
 * @param messages one a person
 */
public record NewsCarried(TenantId tenant, Instant at, List<ShortMessage> messages) {

    /** Keeps its own copy. */
    public NewsCarried {
        messages = List.copyOf(messages);
    }
}
