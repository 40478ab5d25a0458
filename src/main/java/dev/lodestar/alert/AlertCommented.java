package dev.lodestar.alert;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody said something about an alert.
 *
 * @param measureKey empty when it is about a source
 * @param by the key of the person, or the name of the token
 * @param mentions the keys of the people it names
 * @param number of the comment among what was done about the alert
 */
public record AlertCommented(
        TenantId tenant,
        long incidentId,
        String measureKey,
        Rule rule,
        Instant at,
        String by,
        Set<String> mentions,
        int number) {

    /** Keeps its own copy of the mentions. */
    public AlertCommented {
        mentions = Set.copyOf(mentions);
    }
}
