package dev.lodestar.alert;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * An alert is open that nobody was told of before.
 *
 * @param measureKey empty when it is about a source
 * @param at the instant of the judgement that raised it
 * @param retroactive true when it fired in a period that was no longer the latest closed one
 */
public record AlertRaised(
        TenantId tenant, long incidentId, String measureKey, Rule rule, Instant at, boolean retroactive) {}
