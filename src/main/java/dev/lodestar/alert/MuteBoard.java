package dev.lodestar.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The windows that the reader sees.
 *
 * @param now those that mute today, the earliest first
 * @param coming those that have not begun, the earliest first
 * @param past those that are over or were ended, the latest first, at most {@value Mutes#SHOWN}
 */
public record MuteBoard(List<Row> now, List<Row> coming, List<Row> past) {

    /** Keeps its own copies of the lists. */
    public MuteBoard {
        now = List.copyOf(now);
        coming = List.copyOf(coming);
        past = List.copyOf(past);
    }

    /**
     * A window, and what the reader may do about it.
     *
     * @param name of the measure, unit or plan
     * @param mayEnd whether it is not over and theirs to end
     * @param ended who ended it before its time; null when nobody did
     */
    public record Row(
            MuteWindow window,
            String name,
            boolean mayEnd,
            @Nullable End ended) {}

    /**
     * That somebody ended a window before its time.
     *
     * @param by the key of the person, or the name of the token
     */
    public record End(String by, Instant at) {}
}
