package dev.lodestar.cascade;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * A proposal has waited long and goes stale soon; told once.
 *
 * @param tenant whose plans they are
 * @param proposalId which proposal
 * @param childPlan the key of the plan that is to follow
 * @param at when
 */
public record ProposalReminder(TenantId tenant, long proposalId, String childPlan, Instant at) {}
