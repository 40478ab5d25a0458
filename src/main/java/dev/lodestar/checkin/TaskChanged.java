package dev.lodestar.checkin;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * A task was given, or became another.
 *
 * @param tenant whose it is
 * @param taskId which task
 * @param owner the key of the person who does it now
 * @param at when it was changed
 */
public record TaskChanged(TenantId tenant, long taskId, String owner, Instant at) {}
