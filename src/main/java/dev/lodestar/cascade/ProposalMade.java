package dev.lodestar.cascade;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * A change of a parent waits for an answer of the child's owner.
 *
 * @param tenant whose plans they are
 * @param proposalId which proposal
 * @param childPlan the key of the plan that is to follow
 * @param at when
 */
public record ProposalMade(TenantId tenant, long proposalId, String childPlan, Instant at) {}
