package dev.lodestar.cascade;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * Links of a plan were added or ended.
 *
 * @param tenant whose plans they are
 * @param parentPlan the plan whose nodes have other children now
 * @param at when
 */
public record LinksChanged(TenantId tenant, String parentPlan, Instant at) {}
