package dev.lodestar.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a working calendar would mean from today on.
 *
 * @param days the next {@value WorkingCalendars#AHEAD}, today first
 * @param leadHears when a lead hears of a lag that is raised now and that nobody acknowledges
 */
public record WorkingPreview(List<Day> days, Instant leadHears) {

    /** Keeps its own copy of the list. */
    public WorkingPreview {
        days = List.copyOf(days);
    }

    /**
     * A day.
     *
     * @param name of a day of the tenant's own; empty for others
     */
    public record Day(LocalDate day, DayKind kind, String name) {}
}
