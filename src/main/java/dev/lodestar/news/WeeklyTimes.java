package dev.lodestar.news;

import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says for whom the hour of the mail of the week has come. */
@Service
@Transactional(readOnly = true)
public class WeeklyTimes {

    private final PreferenceStore preferences;
    private final Tenants tenants;
    private final Clock clock;

    WeeklyTimes(PreferenceStore preferences, Tenants tenants, Clock clock) {
        this.preferences = preferences;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Whether it is Monday anywhere; asks nothing of the database. */
    @CalledBySystem("a job that has nothing to do on other days asks nothing")
    public boolean isMondaySomewhere() {
        Instant now = clock.instant();
        return isMonday(now, ZoneOffset.MAX) || isMonday(now, ZoneOffset.UTC) || isMonday(now, ZoneOffset.MIN);
    }

    /**
     * Who of these people is to get the mail of the week now, and the Monday it is of: from the hour they chose, or the end
     * of quiet hours, until that day ends; a mail that was missed is not made up for on another day.
     */
    @CalledBySystem("a job writes the mails of the week")
    public Map<String, LocalDate> due(Collection<String> people) {
        Instant now = clock.instant();
        ZoneId zone = tenants.current().zone();
        Map<String, NewsPreference> chosen = preferences.of(people);
        Map<String, LocalDate> due = new LinkedHashMap<>();
        for (String person : people) {
            NewsPreference preference = chosen.getOrDefault(person, NewsPreference.DEFAULT);
            DeliveryRule.weeklyAt(preference, zone, now)
                    .filter(at -> !at.toInstant().isAfter(now) && isTheSameDay(at, now))
                    .ifPresent(at ->
                            due.put(person, at.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
        }
        return due;
    }

    private static boolean isTheSameDay(ZonedDateTime at, Instant now) {
        return now.atZone(at.getZone()).toLocalDate().equals(at.toLocalDate());
    }

    private static boolean isMonday(Instant now, ZoneOffset zone) {
        return now.atOffset(zone).getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
