package dev.lodestar.organisation;

import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which days the tenant in scope works: weekends and public holidays are off, make-up days are not. */
@Service
@Transactional(readOnly = true)
public class WorkingDays {

    private final Tenants tenants;
    private final WorkingDayStore store;

    WorkingDays(Tenants tenants, WorkingDayStore store) {
        this.tenants = tenants;
        this.store = store;
    }

    /** The calendar, for whoever asks it more than once, in two statements. */
    @CalledBySystem("who is told when depends on the days on which people work")
    public WorkCalendar calendar() {
        ZoneId zone = tenants.current().zone();
        return store.find()
                .map(kept -> new WorkCalendar(zone, Holidays.of(kept.region()), kept.weeklyOff(), kept.days()))
                .orElseGet(() -> new WorkCalendar(zone, Holidays.of(WorkingRegion.of(zone)), Map.of()));
    }

    /** Whether this is a day on which the tenant works. */
    @CalledBySystem("who is told when depends on the days on which people work")
    public boolean isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day);
    }

    /**
     * When so many working days have passed since an instant, by the tenant's clocks; time stands still on other days.
     *
     * @param workingDays 0 to 366
     */
    @CalledBySystem("who is told when depends on the days on which people work")
    public Instant after(Instant from, int workingDays) {
        return calendar().after(from, workingDays);
    }
}
