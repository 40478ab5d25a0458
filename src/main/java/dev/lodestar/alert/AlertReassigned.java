package dev.lodestar.alert;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * Somebody else takes care of an alert.
 *
 * @param measureKey empty when it is about a source
 * @param to the key of the person
 * @param by the key of the person or the name of the token that named them
 */
public record AlertReassigned(
        TenantId tenant, long incidentId, String measureKey, Rule rule, Instant at, String to, String by) {}
