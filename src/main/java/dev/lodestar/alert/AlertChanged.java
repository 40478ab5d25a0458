package dev.lodestar.alert;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * Something happened to an alert that somebody was told of; its end is {@link AlertResolved}.
 *
 * @param measureKey empty when it is about a source
 * @param at the instant of the judgement that changed it
 */
public record AlertChanged(
        TenantId tenant, long incidentId, String measureKey, Rule rule, Instant at, Happening happening) {}
