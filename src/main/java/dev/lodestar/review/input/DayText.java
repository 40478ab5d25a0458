package dev.lodestar.review.input;

import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days that people typed as text or that a program kept as the number of a day. */
final class DayText {

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})(?:[-/.]|\\s*年\\s*)(\\d{1,2})(?:[-/.]|\\s*月\\s*)(\\d{1,2})(?:\\s*日)?(?:[T ][\\d:.Z]*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final int MONTHS = 12;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final long LAST_SERIAL = 110_000;

    private DayText() {}

    /** The day, or why it is none. */
    record Said(@Nullable LocalDate day, @Nullable Remark remark) {}

    static Said read(String text) {
        String plain = NumberText.plain(text);
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return day(text, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(plain);
        if (dayFirst.matches()) {
            return day(text, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher slashes = SLASHES.matcher(plain);
        return slashes.matches() ? slashes(text, slashes) : none(text);
    }

    /** The day of that number, as Excel counts. */
    static Said serial(BigDecimal number, boolean date1904) {
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return none(number.toString());
        }
        return new Said(day(number.longValue(), date1904), null);
    }

    private static LocalDate day(long serial, boolean date1904) {
        return (date1904 ? EPOCH_1904 : EPOCH).plusDays(serial);
    }

    private static Said slashes(String text, Matcher parts) {
        int one = Integer.parseInt(parts.group(1));
        int other = Integer.parseInt(parts.group(2));
        if (one > MONTHS || one == other) {
            return day(text, parts.group(3), parts.group(2), parts.group(1));
        }
        return other > MONTHS
                ? day(text, parts.group(3), parts.group(1), parts.group(2))
                : new Said(
                        null,
                        Remark.of(
                                "AMBIGUOUS_DAY",
                                "'%s' can be read in two ways; write the year first, such as 2026-11-30",
                                text.strip()));
    }

    private static Said day(String text, String year, String month, String day) {
        try {
            LocalDate found = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Period.isWithinLimits(found) ? new Said(found, null) : none(text);
        } catch (DateTimeException e) {
            return none(text);
        }
    }

    private static Said none(String text) {
        String shown = text.strip();
        return new Said(
                null,
                Remark.of(
                        "NOT_A_DAY",
                        "'%s' is no day; write it such as 2026-11-30",
                        shown.length() > 80 ? shown.substring(0, 80) + "…" : shown));
    }
}
