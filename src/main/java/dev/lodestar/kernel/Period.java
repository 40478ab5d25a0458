package dev.lodestar.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * A calendar day, ISO week (Monday to Sunday), month or quarter. A period has no time zone of its own; only closing it
 * needs one.
 *
 * @param firstDay its first day, from 1900-01-01 to 2200-12-31
 */
public record Period(Frequency frequency, LocalDate firstDay) implements Comparable<Period> {
    /** No period begins before this day. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    /** No period begins after this day. */
    public static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::firstDay).thenComparing(Period::frequency);

    /** @throws IllegalArgumentException if the day does not begin such a period, or lies outside 1900 to 2200 */
    public Period {
        if (!isWithinLimits(firstDay)) {
            throw new IllegalArgumentException(firstDay + " is outside the years 1900 to 2200");
        }
        if (!Calendar.firstDay(frequency, firstDay).equals(firstDay)) {
            throw new IllegalArgumentException(firstDay + " does not begin a " + frequency);
        }
    }

    /**
     * Reads {@code 2026-03-01}, {@code 2026-W07}, {@code 2026-02} or {@code 2026-Q1}, and nothing else.
     *
     * @throws IllegalArgumentException if the text is no such label or names a period that does not exist
     */
    public static Period parse(String label) {
        return PeriodLabel.parse(label);
    }

    /**
     * Reads a label of the given frequency only.
     *
     * @throws IllegalArgumentException if the text is no label of that frequency
     */
    public static Period parse(Frequency frequency, String label) {
        var period = parse(label);
        if (period.frequency != frequency) {
            throw new IllegalArgumentException("'" + label + "' is a " + period.frequency + ", expected a " + frequency
                    + " such as " + PeriodLabel.example(frequency));
        }
        return period;
    }

    /** The period of that frequency in which the day lies. */
    public static Period containing(Frequency frequency, LocalDate day) {
        return new Period(frequency, Calendar.firstDay(frequency, day));
    }

    /** Whether periods may begin on, and definitions may name, this day. */
    public static boolean isWithinLimits(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    public LocalDate lastDay() {
        return switch (frequency) {
            case DAY -> firstDay;
            case WEEK -> firstDay.plusDays(6);
            case MONTH -> firstDay.withDayOfMonth(firstDay.lengthOfMonth());
            case QUARTER -> firstDay.plusMonths(3).minusDays(1);
        };
    }

    public Period next() {
        return plus(1);
    }

    public Period previous() {
        return plus(-1);
    }

    /** The period that many periods later, or earlier if negative. */
    public Period plus(long periods) {
        return new Period(frequency, Calendar.plus(frequency, firstDay, periods));
    }

    /** Consecutive periods of one frequency have consecutive indexes. */
    public long index() {
        return Calendar.index(frequency, firstDay);
    }

    /** Its number within the year or week: ISO weekday, ISO week, month or quarter, counted from 1. */
    public int season() {
        return Calendar.season(frequency, firstDay);
    }

    /** The instant from which it counts as closed: the start of the next day in that zone plus elapsed hours. */
    public Instant closesAt(ZoneId zone, int graceHours) {
        return lastDay().plusDays(1).atStartOfDay(zone).toInstant().plus(Duration.ofHours(graceHours));
    }

    public boolean isClosedAt(Instant at, ZoneId zone, int graceHours) {
        return !at.isBefore(closesAt(zone, graceHours));
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** The label, as {@link #parse(String)} reads it. */
    @Override
    public String toString() {
        return PeriodLabel.of(this);
    }
}
