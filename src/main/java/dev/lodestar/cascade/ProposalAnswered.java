package dev.lodestar.cascade;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * A proposal was accepted, adapted or disputed.
 *
 * @param tenant whose plans they are
 * @param proposalId which proposal
 * @param parentPlan the key of the plan that changed
 * @param childPlan the key of the plan that answers
 * @param answer ACCEPTED, ADAPTED or DISPUTED
 * @param at when
 */
public record ProposalAnswered(
        TenantId tenant, long proposalId, String parentPlan, String childPlan, ProposalState answer, Instant at) {}
