package dev.lodestar.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * When the numbers of a plan are due.
 *
 * @param rhythm with NONE the rest says nothing
 * @param day 1 (Monday) to 7 (Sunday) when weekly; 1 to 31 when monthly, where a month without that day has its last
 * @param hour 0 to 23, in the tenant's zone
 * @param remindDays how many days before people are reminded, 0 to 7; 0 is on the day, at nine in the morning or at the
 *     hour itself when that is earlier
 */
public record Cadence(Rhythm rhythm, int day, int hour, int remindDays) {

    /** What holds for plans that say nothing: Mondays at 18:00, with a reminder on the day. */
    public static final Cadence USUAL = new Cadence(Rhythm.WEEKLY, 1, 18, 0);

    private static final int WEEK = 7;
    private static final int MORNING = 9;

    /** When the numbers of a period are due that ends with this day. */
    public Instant dueAfter(LocalDate lastDay, ZoneId zone) {
        return dueDay(lastDay).atTime(hour, 0).atZone(zone).toInstant();
    }

    /** Whether anything is due by it. */
    public boolean asks() {
        return rhythm != Rhythm.NONE;
    }

    /** The next times that something is due, the first first. */
    public List<Instant> next(Instant now, ZoneId zone, int many) {
        List<Instant> next = new ArrayList<>();
        LocalDate day = LocalDate.ofInstant(now, zone).minusDays(1);
        while (asks() && next.size() < many) {
            Instant due = dueAfter(day, zone);
            if (due.isAfter(now)) {
                next.add(due);
            }
            day = LocalDate.ofInstant(due, zone);
        }
        return next;
    }

    /** When people are reminded of what is due then. */
    public Instant remindAt(Instant dueAt, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(dueAt, zone).minusDays(remindDays);
        return day.atTime(Math.min(MORNING, hour), 0).atZone(zone).toInstant();
    }

    /** The first day of this cadence after a day. */
    LocalDate dueDay(LocalDate lastDay) {
        LocalDate next = lastDay.plusDays(1);
        if (rhythm == Rhythm.WEEKLY) {
            return next.plusDays(Math.floorMod(day - next.getDayOfWeek().getValue(), WEEK));
        }
        LocalDate inMonth = within(next);
        return inMonth.isBefore(next) ? within(next.withDayOfMonth(1).plus(1, ChronoUnit.MONTHS)) : inMonth;
    }

    private LocalDate within(LocalDate month) {
        return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
    }
}
