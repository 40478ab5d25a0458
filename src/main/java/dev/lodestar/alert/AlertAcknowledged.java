package dev.lodestar.alert;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * Somebody took notice of an alert, for the first time or again.
 *
 * @param measureKey empty when it is about a source
 * @param by the key of the person, or the name of the token
 */
public record AlertAcknowledged(
        TenantId tenant, long incidentId, String measureKey, Rule rule, Instant at, String by) {}
