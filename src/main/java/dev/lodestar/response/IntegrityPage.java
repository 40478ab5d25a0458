package dev.lodestar.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some signals of a span of time, the newest first.
 *
 * @param from the beginning of the span
 * @param to its end
 * @param nextCursor asks for those that follow; null at the end
 * @param cut true when so much happened that the oldest of it was not looked at: ask for a shorter span
 */
public record IntegrityPage(
        List<IntegritySignal> items,
        Instant from,
        Instant to,
        @Nullable String nextCursor,
        boolean cut) {

    /** Keeps its own copy. */
    public IntegrityPage {
        items = List.copyOf(items);
    }
}
