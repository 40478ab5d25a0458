package dev.lodestar.plan;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * Somebody edited a draft, or it was thrown away.
 *
 * @param tenant whose plan it is
 * @param planKey which plan
 * @param revision of the plan after the edit
 * @param by the key of who did
 * @param at when
 */
public record PlanDraftChanged(TenantId tenant, String planKey, long revision, String by, Instant at) {}
