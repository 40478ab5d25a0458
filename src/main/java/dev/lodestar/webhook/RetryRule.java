package dev.lodestar.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides how long to wait after a failed attempt; in all it is tried for three days. */
public final class RetryRule {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(15),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private static final int GONE = 410;

    private RetryRule() {}

    /**
     * How long to wait; none when it is given up.
     *
     * @param failed how often it failed before this time
     * @param status of the answer; null when there was none
     * @param asked how long the receiver wants to be left alone
     */
    public static Optional<Duration> after(int failed, @Nullable Integer status, @Nullable Duration asked) {
        if (failed >= WAITS.size() || isGone(status)) {
            return Optional.empty();
        }
        Duration usual = WAITS.get(failed);
        return Optional.of(asked != null && asked.compareTo(usual) > 0 ? asked : usual);
    }

    /** Whether the receiver says that it will never be back. */
    public static boolean isGone(@Nullable Integer status) {
        return status != null && status == GONE;
    }
}
