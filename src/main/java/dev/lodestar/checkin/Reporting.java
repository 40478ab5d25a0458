package dev.lodestar.checkin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * How far the reporting of a plan's numbers is.
 *
 * @param at when it was so
 * @param owed what nobody has reported yet, by when it was or is due
 * @param cadence when numbers are due
 * @param people names by key
 */
public record Reporting(
        String plan,
        String planName,
        Instant at,
        ZoneId zone,
        List<Duty> owed,
        CadenceView cadence,
        Map<String, String> people) {

    /** Keeps its own copies. */
    public Reporting {
        owed = List.copyOf(owed);
        people = Map.copyOf(people);
    }
}
