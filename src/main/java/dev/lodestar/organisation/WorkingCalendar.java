package dev.lodestar.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The working calendar of a tenant as its admin sees and sets it.
 *
 * @param region whose public holidays are kept
 * @param weeklyOff the days of every week on which nobody works, at most six
 * @param ownDays the days that are otherwise in this tenant, at most 400, in order
 * @param knownThrough the last year whose days are known for certain: of later ones the holidays that fall on another date
 *     every year, and make-up days, are missing until they are announced; null when every year's are known
 * @param revision guards {@link WorkingCalendars#set}; 0 while it follows from the tenant's zone
 */
public record WorkingCalendar(
        WorkingRegion region,
        Set<DayOfWeek> weeklyOff,
        List<OwnDay> ownDays,
        @Nullable Integer knownThrough,
        long revision) {

    /** Saturday and Sunday. */
    public static final Set<DayOfWeek> WEEKEND = Holidays.WEEKEND;

    /** Keeps its own copies of the set and the list. */
    public WorkingCalendar {
        weeklyOff = Set.copyOf(weeklyOff);
        ownDays = List.copyOf(ownDays);
    }

    /**
     * A day that is otherwise in this tenant than in its country.
     *
     * @param works whether it is a working day
     * @param name as people call it, at most 200 characters
     */
    public record OwnDay(LocalDate day, boolean works, String name) {}
}
