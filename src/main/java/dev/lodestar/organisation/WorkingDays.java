package dev.lodestar.organisation;

import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** On which days the tenant in scope works. */
@Service
public class WorkingDays {

    /** Whether this is a day on which the tenant works. */
    @CalledBySystem("who is told when depends on the days on which people work")
    public boolean isWorkingDay(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /**
     * When so many working days have passed since an instant, by the tenant's clocks; time stands still on other days.
     *
     * @param workingDays 0 or more
     */
    @CalledBySystem("who is told when depends on the days on which people work")
    public Instant after(Instant from, int workingDays) {
        throw new UnsupportedOperationException();
    }
}
