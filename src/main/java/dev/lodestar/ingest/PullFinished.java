package dev.lodestar.ingest;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * A pull has ended.
 *
 * @param tenant whose source it is
 * @param sourceKey the source
 * @param at when it ended
 * @param failed true when anything that was asked could not be had, which is not the same as "no rows"
 */
public record PullFinished(TenantId tenant, String sourceKey, Instant at, boolean failed) {}
