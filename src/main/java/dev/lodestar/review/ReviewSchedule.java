package dev.lodestar.review;

import dev.lodestar.kernel.Period;
import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When packs of a plan are made by themselves, and who gets them. */
@Entity
class ReviewSchedule extends TenantOwned {

    @Column(updatable = false)
    private String planKey;

    @Enumerated(EnumType.STRING)
    private ReviewCalendar.Rhythm frequency = ReviewCalendar.Rhythm.MONTHLY;

    private int daysAfter;

    @Column(name = "hour")
    private int hourOfDay;

    private boolean active;
    private String recipients = "";
    private @Nullable String madeFor;
    private String changedBy = "";
    private Instant changedAt = Instant.EPOCH;

    @Version
    private long revision;

    protected ReviewSchedule() {
        this("");
    }

    ReviewSchedule(String planKey) {
        this.planKey = planKey;
    }

    void set(ReviewCalendar wanted, String by, Instant at) {
        frequency = wanted.rhythm();
        daysAfter = wanted.daysAfter();
        hourOfDay = wanted.hour();
        active = wanted.active();
        recipients = String.join(" ", wanted.recipients());
        changedBy = by;
        changedAt = at;
    }

    /** The latest period whose pack is due and was not made; null when there is none. */
    @Nullable
    Period due(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Period last = Period.containing(frequency.period(), today).previous();
        Instant due = last.lastDay()
                .plusDays(daysAfter)
                .atStartOfDay(zone)
                .plusHours(hourOfDay)
                .toInstant();
        boolean begunBefore = changedAt.isBefore(due);
        return active && begunBefore && !now.isBefore(due) && !last.toString().equals(madeFor) ? last : null;
    }

    void madeFor(Period period) {
        madeFor = period.toString();
    }

    String planKey() {
        return planKey;
    }

    String changedBy() {
        return changedBy;
    }

    long revision() {
        return revision;
    }

    ReviewCalendar view() {
        return new ReviewCalendar(
                planKey,
                frequency,
                daysAfter,
                hourOfDay,
                active,
                recipients.isEmpty() ? List.of() : List.of(recipients.split(" ")),
                revision);
    }
}
