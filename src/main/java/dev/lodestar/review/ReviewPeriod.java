package dev.lodestar.review;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * The days that a review looks at.
 *
 * @param from the first day
 * @param to the last day
 * @param label such as {@code 2026-11}, {@code 2026-Q4}, {@code 2026-W47} or {@code 2026-10-15/2026-11-14}
 */
public record ReviewPeriod(LocalDate from, LocalDate to, String label) {

    private static final int LONGEST_DAYS = 400;

    /**
     * Reads a label.
     *
     * @throws InvalidInputException naming {@code /period} when it is no such label, ends before it begins, or is longer
     *     than 400 days
     */
    public static ReviewPeriod parse(String label) {
        String text = label.strip();
        int slash = text.indexOf('/');
        return slash < 0 ? calendar(text) : range(text.substring(0, slash), text.substring(slash + 1));
    }

    private static ReviewPeriod calendar(String label) {
        try {
            Period period = Period.parse(label);
            return new ReviewPeriod(period.firstDay(), period.lastDay(), period.toString());
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static ReviewPeriod range(String first, String last) {
        try {
            return range(LocalDate.parse(first), LocalDate.parse(last));
        } catch (DateTimeParseException e) {
            throw refused();
        }
    }

    /** A free range; throws as {@link #parse} does. */
    public static ReviewPeriod range(LocalDate from, LocalDate to) {
        if (!Period.isWithinLimits(from) || !Period.isWithinLimits(to)) {
            throw refused();
        }
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw new InvalidInputException(
                    "/period", "PERIOD_RANGE", "Let it end after it begins and last at most " + LONGEST_DAYS + " days");
        }
        return new ReviewPeriod(from, to, from + "/" + to);
    }

    private static InvalidInputException refused() {
        return new InvalidInputException(
                "/period", "BAD_PERIOD", "Use a period such as 2026-11, 2026-Q4, 2026-W47 or 2026-10-15/2026-11-14");
    }
}
