package dev.lodestar.plan;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * A plan has a new version.
 *
 * @param tenant whose plan it is
 * @param planKey which plan
 * @param version its number
 * @param at when it was published
 */
public record PlanPublished(TenantId tenant, String planKey, int version, Instant at) {}
