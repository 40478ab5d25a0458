package dev.lodestar.review;

import dev.lodestar.kernel.Frequency;
import java.util.List;

/**
 * When packs of a plan are made by themselves, and who gets them.
 *
 * @param plan the key of the plan
 * @param daysAfter the end of the period, 1 to 28
 * @param hour of the day in the company's zone, 0 to 23
 * @param recipients keys of people
 * @param revision guards the next change; 0 when none was set yet
 */
public record ReviewCalendar(
        String plan, Rhythm rhythm, int daysAfter, int hour, boolean active, List<String> recipients, long revision) {

    /** Keeps its own copy of the recipients. */
    public ReviewCalendar {
        recipients = List.copyOf(recipients);
    }

    /** How often. */
    public enum Rhythm {
        MONTHLY(Frequency.MONTH),
        QUARTERLY(Frequency.QUARTER);

        private final Frequency period;

        Rhythm(Frequency period) {
            this.period = period;
        }

        Frequency period() {
            return period;
        }
    }
}
