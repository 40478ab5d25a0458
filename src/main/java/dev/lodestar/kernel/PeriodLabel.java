package dev.lodestar.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;

/** How a period is written. */
final class PeriodLabel {
    private static final Pattern FORM = Pattern.compile("\\d{4}-(\\d{2}-\\d{2}|W\\d{2}|\\d{2}|Q\\d)");
    private static final int YEAR_DIGITS = 4;
    private static final int DAY_LENGTH = 10;

    private PeriodLabel() {}

    static Period parse(String label) {
        if (!FORM.matcher(label).matches()) {
            throw unreadable(label);
        }
        int year = Integer.parseInt(label.substring(0, YEAR_DIGITS));
        String rest = label.substring(YEAR_DIGITS + 1);
        try {
            return label.length() == DAY_LENGTH
                    ? new Period(Frequency.DAY, LocalDate.parse(label))
                    : read(label, year, rest);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + label + "' does not exist in the calendar", e);
        }
    }

    static String of(Period period) {
        var day = period.firstDay();
        return switch (period.frequency()) {
            case DAY -> day.toString();
            case WEEK -> day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + twoDigits(period.season());
            case MONTH -> day.getYear() + "-" + twoDigits(day.getMonthValue());
            case QUARTER -> day.getYear() + "-Q" + period.season();
        };
    }

    static String example(Frequency frequency) {
        return switch (frequency) {
            case DAY -> "2026-03-01";
            case WEEK -> "2026-W07";
            case MONTH -> "2026-02";
            case QUARTER -> "2026-Q1";
        };
    }

    private static Period read(String label, int year, String rest) {
        return switch (rest.charAt(0)) {
            case 'W' -> week(label, year, Integer.parseInt(rest.substring(1)));
            case 'Q' -> quarter(label, year, Integer.parseInt(rest.substring(1)));
            default -> new Period(Frequency.MONTH, LocalDate.of(year, Integer.parseInt(rest), 1));
        };
    }

    private static Period week(String label, int year, int week) {
        // The ISO calendar puts 4 January into week 1 of every year.
        var monday = Calendar.firstDay(Frequency.WEEK, LocalDate.of(year, 1, 4)).plusWeeks(week - 1L);
        if (monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new IllegalArgumentException("'" + label + "' does not exist: " + year + " has no week " + week);
        }
        return new Period(Frequency.WEEK, monday);
    }

    private static Period quarter(String label, int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("'" + label + "' does not exist: a year has quarters 1 to 4");
        }
        return new Period(Frequency.QUARTER, LocalDate.of(year, 3 * quarter - 2, 1));
    }

    private static IllegalArgumentException unreadable(String label) {
        return new IllegalArgumentException(
                "'" + label + "' is not a period: write 2026-03-01, 2026-W07, 2026-02 or 2026-Q1");
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
