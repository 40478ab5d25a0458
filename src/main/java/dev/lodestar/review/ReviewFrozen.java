package dev.lodestar.review;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * The numbers of a review stay as they are from now on.
 *
 * @param tenant whose review it is
 * @param reviewId which review
 * @param planKey the plan that is reviewed
 * @param period its label
 * @param at when it was frozen
 */
public record ReviewFrozen(TenantId tenant, long reviewId, String planKey, String period, Instant at) {}
