package dev.lodestar.organisation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/** The working days of a tenant as they were when it was read; it asks nobody and never changes. */
public final class WorkCalendar {

    /** After so many working days without acknowledgement a lead hears of an alert. */
    public static final int PATIENCE = 3;

    private static final int LONGEST = 366;

    private final ZoneId zone;
    private final Holidays holidays;
    private final Set<DayOfWeek> weeklyOff;
    private final Map<LocalDate, Boolean> exceptions;

    WorkCalendar(ZoneId zone, Holidays holidays, Map<LocalDate, Boolean> exceptions) {
        this(zone, holidays, Holidays.WEEKEND, exceptions);
    }

    WorkCalendar(ZoneId zone, Holidays holidays, Set<DayOfWeek> weeklyOff, Map<LocalDate, Boolean> exceptions) {
        this.zone = zone;
        this.holidays = holidays;
        this.weeklyOff = Set.copyOf(weeklyOff);
        this.exceptions = Map.copyOf(exceptions);
    }

    /** A calendar of weekends alone. */
    public static WorkCalendar weekends(ZoneId zone) {
        return new WorkCalendar(zone, Holidays.WEEKENDS, Map.of());
    }

    /** In which zone its days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** The day it is at an instant. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** When a day begins. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Whether people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return kindOf(day).works();
    }

    /** Why people work on this day, or do not. */
    public DayKind kindOf(LocalDate day) {
        DayKind usual = usually(day);
        Boolean decided = exceptions.get(day);
        if (decided == null || decided == usual.works()) {
            return usual;
        }
        return decided ? DayKind.OWN_WORKED : DayKind.OWN_OFF;
    }

    private DayKind usually(LocalDate day) {
        boolean off = weeklyOff.contains(day.getDayOfWeek());
        return switch (holidays.on(day)) {
            case OFF -> DayKind.HOLIDAY;
            case WORKED -> off ? DayKind.MAKE_UP : DayKind.WORKING;
            case NOTHING -> off ? DayKind.WEEKLY_OFF : DayKind.WORKING;
        };
    }

    /**
     * When so many working days have passed since an instant; time stands still on other days.
     *
     * @param workingDays 0 to 366
     */
    public Instant after(Instant from, int workingDays) {
        ZonedDateTime at = from.atZone(zone);
        if (!isWorkingDay(at.toLocalDate())) {
            at = next(at.toLocalDate()).atStartOfDay(zone);
        }
        LocalDate day = at.toLocalDate();
        for (int passed = 0; passed < checked(workingDays); passed++) {
            day = next(day);
        }
        return at.with(day).toInstant();
    }

    /** The latest instant since which so many working days have passed at another: what {@link #after} tells, backwards. */
    public Instant before(Instant to, int workingDays) {
        ZonedDateTime at = to.atZone(zone);
        LocalDate day = at.toLocalDate();
        boolean works = isWorkingDay(day);
        LocalDate back = works ? day : previous(day);
        for (int passed = 0; passed < checked(workingDays); passed++) {
            back = previous(back);
        }
        return works ? at.with(back).toInstant() : startOf(back.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    private LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        for (int tried = 0; tried < LONGEST && !isWorkingDay(next); tried++) {
            next = next.plusDays(1);
        }
        return next;
    }

    private LocalDate previous(LocalDate day) {
        LocalDate previous = day.minusDays(1);
        for (int tried = 0; tried < LONGEST && !isWorkingDay(previous); tried++) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    private static int checked(int workingDays) {
        if (workingDays < 0 || workingDays > LONGEST) {
            throw new IllegalArgumentException("0 to " + LONGEST + " working days, not " + workingDays);
        }
        return workingDays;
    }
}
