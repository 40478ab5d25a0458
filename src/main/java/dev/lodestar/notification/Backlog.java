package dev.lodestar.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent.
 *
 * @param waiting how much
 * @param oldest when the oldest of it was written; null when nothing waits
 */
public record Backlog(long waiting, @Nullable Instant oldest) {}
