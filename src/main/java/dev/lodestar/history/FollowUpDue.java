package dev.lodestar.history;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * The day of a promise has come and the product has its verdict; whoever made it is asked for a word.
 *
 * @param tenant whose plan it is
 * @param followUpId which follow-up
 * @param planKey the plan that made the promise
 * @param version the version that made it
 * @param at when it came due
 */
public record FollowUpDue(TenantId tenant, long followUpId, String planKey, int version, Instant at) {}
