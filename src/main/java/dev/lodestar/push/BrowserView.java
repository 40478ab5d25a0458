package dev.lodestar.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser in which the reader allowed notifications.
 *
 * @param name such as "Firefox, Windows"
 * @param usedAt when a message for it was taken last; null before the first
 */
public record BrowserView(
        long id, String name, Instant allowedAt, @Nullable Instant usedAt) {}
