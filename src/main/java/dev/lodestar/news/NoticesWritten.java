package dev.lodestar.news;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * There is news for people, or what they had read or unread changed.
 *
 * @param people the keys of whom it is for
 */
public record NoticesWritten(TenantId tenant, List<String> people, Instant at) {

    /** Keeps its own copy of the keys. */
    public NoticesWritten {
        people = List.copyOf(people);
    }
}
