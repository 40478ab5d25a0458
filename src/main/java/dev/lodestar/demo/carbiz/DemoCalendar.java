package dev.lodestar.demo.carbiz;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Where the demo stands in time: everything planted in it is placed relative to the day it was first started.
 * Weeks are ISO weeks and close 24 hours after their end.
 *
 * @param anchor the day of the first start, in the tenant's zone
 */
public record DemoCalendar(LocalDate anchor) {

    /** Closed ISO weeks the source system knows about at the anchor. */
    public static final int WEEKS = 60;

    /** The last day of the latest week that is closed at the anchor. */
    public LocalDate latestClosedSunday() {
        return anchor.minusDays(2).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    /** The first day the source system has numbers for, a Monday. */
    public LocalDate firstDay() {
        return weekStart(WEEKS - 1);
    }

    /** The year the current plan is for: that of the latest closed week's last day. */
    public int planYear() {
        return latestClosedSunday().getYear();
    }

    /** The last day of the plan year, on which yearly targets are due. */
    public LocalDate yearEnd() {
        return LocalDate.of(planYear(), 12, 31);
    }

    /** The Monday of the week {@code weeksBack} before the latest closed one; negative for later weeks. */
    public LocalDate weekStart(int weeksBack) {
        return latestClosedSunday().minusDays(6).minusWeeks(weeksBack);
    }

    /** How many weeks the day lies before the latest week closed at the anchor: 0 is that week, negative is later. */
    public int weeksBack(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return (int) ChronoUnit.WEEKS.between(monday, weekStart(0));
    }

    /** The first day of the first month that lies wholly within the known days. */
    public LocalDate firstMonth() {
        var first = firstDay();
        return first.getDayOfMonth() == 1 ? first : first.with(TemporalAdjusters.firstDayOfNextMonth());
    }

    /** The first day of the first quarter that lies wholly within the known days. */
    public LocalDate firstQuarter() {
        var month = firstMonth();
        return month.plusMonths((3 - (month.getMonthValue() - 1) % 3) % 3);
    }
}
