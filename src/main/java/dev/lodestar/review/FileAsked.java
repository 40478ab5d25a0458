package dev.lodestar.review;

import dev.lodestar.kernel.TenantId;

/**
 * Somebody waits for a file.
 *
 * @param tenant whose it is
 * @param fileId which file
 */
public record FileAsked(TenantId tenant, long fileId) {}
