package dev.lodestar.review;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * A file of a review is there, or could not be made.
 *
 * @param tenant whose it is
 * @param reviewId the review it is kept with
 * @param fileId which file
 * @param ready false when it failed
 * @param at when
 */
public record FileMade(TenantId tenant, long reviewId, long fileId, boolean ready, Instant at) {}
