package dev.lodestar.checkin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some check-ins, the newest first.
 *
 * @param title what or who they are of, as it is shown
 * @param older the number to go on from; null when there are none that are older
 * @param people names by key
 */
public record CheckInPage(
        String title, List<Entry> entries, @Nullable Long older, Instant at, ZoneId zone, Map<String, String> people) {

    /** Keeps its own copies. */
    public CheckInPage {
        entries = List.copyOf(entries);
        people = Map.copyOf(people);
    }

    /**
     * One of them.
     *
     * @param about the name of what it is about; empty when nobody knows it any more
     */
    public record Entry(CheckInView said, String about) {}
}
