package dev.lodestar.webhook.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param status null when there was no answer
 * @param body the beginning of what was answered, at most 1 KB; empty when there was nothing
 * @param error why there was no answer; null when there was one
 * @param retryAfter how long the receiver asks to be left alone; null when it does not
 */
public record Answer(
        @Nullable Integer status,
        String body,
        @Nullable String error,
        @Nullable Duration retryAfter) {

    /** Whether the receiver took it, as far as HTTP says. */
    public boolean isTaken() {
        return status != null && status >= 200 && status < 300;
    }
}
