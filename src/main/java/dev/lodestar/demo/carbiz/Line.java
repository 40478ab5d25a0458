package dev.lodestar.demo.carbiz;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A straight target from a baseline to a value at a date.
 *
 * @param from the baseline's date
 * @param start the baseline's value
 * @param to the target's date
 * @param end the target's value
 */
public record Line(LocalDate from, double start, LocalDate to, double end) {

    /** The expected value on a day; flat before the baseline and after the target. */
    public double at(LocalDate day) {
        if (!day.isAfter(from)) {
            return start;
        }
        if (!day.isBefore(to)) {
            return end;
        }
        return start + (end - start) * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }

    /** The day on which the line reaches a value. */
    LocalDate reaches(double value) {
        var share = (value - start) / (end - start);
        return from.plusDays(Math.round(share * ChronoUnit.DAYS.between(from, to)));
    }
}
