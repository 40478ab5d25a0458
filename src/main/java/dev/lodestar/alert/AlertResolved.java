package dev.lodestar.alert;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * An alert that somebody was told of is over.
 *
 * @param measureKey empty when it is about a source
 * @param at the instant of the judgement that ended it
 */
public record AlertResolved(TenantId tenant, long incidentId, String measureKey, Rule rule, Instant at) {}
