package dev.lodestar.news;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Decides when news goes out by mail: what is to go at once waits a settling time, so that what belongs together goes
 * together; digests go in the morning; what falls into quiet hours waits for their end, whatever it is.
 */
final class DeliveryRule {

    /** When digests go, in the reader's zone. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    private DeliveryRule() {}

    /**
     * When news that was written then is to go; none when it is to go never.
     *
     * @param tenantZone for who named no zone
     * @param settling how long what is to go at once waits
     */
    static Optional<Instant> dueAt(NewsPreference preference, ZoneId tenantZone, Instant writtenAt, Duration settling) {
        ZoneId zone = preference.zone() == null ? tenantZone : preference.zone();
        return switch (preference.mail()) {
            case NONE -> Optional.empty();
            case AT_ONCE -> Optional.of(awake(preference, zone, writtenAt.plus(settling)));
            case DAILY -> Optional.of(awake(preference, zone, morning(zone, writtenAt)));
            case WEEKLY -> Optional.of(awake(preference, zone, monday(zone, writtenAt)));
        };
    }

    /**
     * When the mail of the week goes that this moment belongs to; none when its reader wants none.
     *
     * @param tenantZone for who named no zone
     */
    static Optional<ZonedDateTime> weeklyAt(NewsPreference preference, ZoneId tenantZone, Instant now) {
        if (!preference.weekly()) {
            return Optional.empty();
        }
        ZoneId zone = preference.zone() == null ? tenantZone : preference.zone();
        LocalDate monday = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant at = monday.atTime(preference.weeklyAt()).atZone(zone).toInstant();
        return Optional.of(awake(preference, zone, at).atZone(zone));
    }

    private static Instant morning(ZoneId zone, Instant after) {
        LocalDate day = after.atZone(zone).toLocalDate();
        Instant today = day.atTime(MORNING).atZone(zone).toInstant();
        return today.isAfter(after)
                ? today
                : day.plusDays(1).atTime(MORNING).atZone(zone).toInstant();
    }

    private static Instant monday(ZoneId zone, Instant after) {
        LocalDate day = after.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Instant monday = day.atTime(MORNING).atZone(zone).toInstant();
        return monday.isAfter(after)
                ? monday
                : day.plusWeeks(1).atTime(MORNING).atZone(zone).toInstant();
    }

    /** The instant itself, or the end of the quiet hours that it falls into. */
    private static Instant awake(NewsPreference preference, ZoneId zone, Instant at) {
        LocalTime from = preference.quietFrom();
        LocalTime until = preference.quietUntil();
        if (from == null || until == null || from.equals(until)) {
            return at;
        }
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overnight = from.isAfter(until);
        boolean quiet =
                overnight ? !time.isBefore(from) || time.isBefore(until) : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return at;
        }
        LocalDate day = local.toLocalDate().plusDays(overnight && !time.isBefore(from) ? 1 : 0);
        ZonedDateTime end = day.atTime(until).atZone(zone);
        // In the hour that comes twice, the first end may be over already.
        Instant first = end.toInstant();
        return first.isAfter(at) ? first : end.withLaterOffsetAtOverlap().toInstant();
    }
}
