package dev.lodestar.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days that were typed as text; of a month, a quarter or a year it is the last day. */
final class DayText {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");
    private static final Pattern QUARTER = Pattern.compile("(?:(\\d{4})[-/ 年]*)?q([1-4])(?:[-/ ]*(\\d{4}))?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final Pattern NAMED = Pattern.compile("(?:(\\d{1,2})[. ]+)?(\\p{L}{3,9})\\.?[ -](\\d{4})");

    private DayText() {}

    /** @param year of the plan, for what names none */
    static Optional<LocalDate> of(String text, int year) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(java.util.Locale.ROOT);
        try {
            return find(plain, year);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> find(String plain, int year) {
        Matcher iso = ISO.matcher(plain);
        if (iso.matches()) {
            return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher german = GERMAN.matcher(plain);
        if (german.matches()) {
            return Optional.of(LocalDate.of(number(german, 3), number(german, 2), number(german, 1)));
        }
        Matcher month = MONTH.matcher(plain);
        if (month.matches()) {
            return Optional.of(YearMonth.of(number(month, 1), number(month, 2)).atEndOfMonth());
        }
        Matcher quarter = QUARTER.matcher(plain);
        if (quarter.matches()) {
            String named = quarter.group(1) == null ? quarter.group(3) : quarter.group(1);
            int of = named == null ? year : Integer.parseInt(named);
            return Optional.of(YearMonth.of(of, number(quarter, 2) * 3).atEndOfMonth());
        }
        Matcher whole = YEAR.matcher(plain);
        if (whole.matches()) {
            return Optional.of(LocalDate.of(number(whole, 1), 12, 31));
        }
        Matcher named = NAMED.matcher(plain);
        if (named.matches()) {
            return PeriodHeads.month(named.group(2)).map(found -> {
                YearMonth of = YearMonth.of(number(named, 3), found);
                return named.group(1) == null ? of.atEndOfMonth() : of.atDay(number(named, 1));
            });
        }
        return Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
