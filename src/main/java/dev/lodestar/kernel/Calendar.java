package dev.lodestar.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/** Where periods begin and how they are counted. */
final class Calendar {
    /** Day 0 of the epoch, 1970-01-01, was a Thursday: its week began three days earlier. */
    private static final int EPOCH_WEEKDAY = 3;

    private static final int DAYS_PER_WEEK = 7;
    private static final int MONTHS_PER_QUARTER = 3;

    private Calendar() {}

    static LocalDate firstDay(Frequency frequency, LocalDate day) {
        return switch (frequency) {
            case DAY -> day;
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), firstMonthOfQuarter(day), 1);
        };
    }

    static LocalDate plus(Frequency frequency, LocalDate firstDay, long periods) {
        return switch (frequency) {
            case DAY -> firstDay.plusDays(periods);
            case WEEK -> firstDay.plusWeeks(periods);
            case MONTH -> firstDay.plusMonths(periods);
            case QUARTER -> firstDay.plusMonths(MONTHS_PER_QUARTER * periods);
        };
    }

    static long index(Frequency frequency, LocalDate day) {
        return switch (frequency) {
            case DAY -> day.toEpochDay();
            case WEEK -> Math.floorDiv(day.toEpochDay() + EPOCH_WEEKDAY, DAYS_PER_WEEK);
            case MONTH -> day.getLong(ChronoField.PROLEPTIC_MONTH);
            case QUARTER -> Math.floorDiv(day.getLong(ChronoField.PROLEPTIC_MONTH), MONTHS_PER_QUARTER);
        };
    }

    static int season(Frequency frequency, LocalDate day) {
        return switch (frequency) {
            case DAY -> day.getDayOfWeek().getValue();
            case WEEK -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> day.getMonthValue();
            case QUARTER -> day.get(IsoFields.QUARTER_OF_YEAR);
        };
    }

    private static int firstMonthOfQuarter(LocalDate day) {
        return day.getMonthValue() - (day.getMonthValue() - 1) % MONTHS_PER_QUARTER;
    }
}
