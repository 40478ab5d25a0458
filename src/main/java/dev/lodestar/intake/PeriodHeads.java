package dev.lodestar.intake;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the heads of a bowler's columns: months, weeks and quarters as three languages write them. */
final class PeriodHeads {

    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "january", "januar", "jänner", "一月"),
            List.of("feb", "february", "februar", "二月"),
            List.of("mar", "march", "mär", "mrz", "märz", "三月"),
            List.of("apr", "april", "四月"),
            List.of("may", "mai", "五月"),
            List.of("jun", "june", "juni", "六月"),
            List.of("jul", "july", "juli", "七月"),
            List.of("aug", "august", "八月"),
            List.of("sep", "sept", "september", "九月"),
            List.of("oct", "october", "okt", "oktober", "十月"),
            List.of("nov", "november", "十一月"),
            List.of("dec", "december", "dez", "dezember", "十二月"));

    private static final Pattern NUMBERED = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月");
    private static final Pattern NAMED = Pattern.compile("(\\p{L}{2,9})\\.?(?:[ '/-]*(\\d{2}|\\d{4}))?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{4})");
    private static final Pattern WEEK = Pattern.compile("(?:kw|w|week|第)[ -]?(\\d{1,2})周?(?:[ /]*(\\d{4}))?");
    private static final Pattern QUARTER = Pattern.compile("q([1-4])(?:[ /'-]*(\\d{4}))?|第?([一二三四1-4])季度");

    private PeriodHeads() {}

    /** The period that a head names, of that year where it names none. */
    static Optional<Period> period(GridCell cell, int year) {
        LocalDate day = cell.day();
        try {
            if (day != null) {
                return Optional.of(Period.containing(Frequency.MONTH, day));
            }
            return cell.isEmpty() ? Optional.empty() : text(cell.text(), year);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period> text(String text, int year) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        try {
            return Optional.of(Period.parse(plain));
        } catch (IllegalArgumentException notOurs) {
            return others(plain.toLowerCase(Locale.ROOT), year);
        }
    }

    private static Optional<Period> others(String plain, int year) {
        Matcher numbered = NUMBERED.matcher(plain);
        if (numbered.matches()) {
            return month(year(numbered.group(1), year), Integer.parseInt(numbered.group(2)));
        }
        Matcher slashed = SLASHED.matcher(plain);
        if (slashed.matches()) {
            return month(Integer.parseInt(slashed.group(2)), Integer.parseInt(slashed.group(1)));
        }
        Matcher week = WEEK.matcher(plain);
        if (week.matches()) {
            int number = Integer.parseInt(week.group(1));
            return Optional.of(Period.parse(String.format(Locale.ROOT, "%d-W%02d", year(week.group(2), year), number)));
        }
        Matcher quarter = QUARTER.matcher(plain);
        if (quarter.matches()) {
            String number = quarter.group(1) == null ? quarter.group(3) : quarter.group(1);
            int which = "一二三四".indexOf(number) >= 0 ? "一二三四".indexOf(number) + 1 : Integer.parseInt(number);
            return Optional.of(Period.parse(year(quarter.group(2), year) + "-Q" + which));
        }
        Matcher named = NAMED.matcher(plain);
        return named.matches()
                ? month(named.group(1)).flatMap(month -> month(year(named.group(2), year), month))
                : Optional.empty();
    }

    /** The number of a month by its name in three languages. */
    static Optional<Integer> month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(name)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> month(int year, int month) {
        return Optional.of(Period.containing(Frequency.MONTH, LocalDate.of(year, month, 1)));
    }

    private static int year(@org.jspecify.annotations.Nullable String named, int year) {
        if (named == null) {
            return year;
        }
        return named.length() == 2 ? 2000 + Integer.parseInt(named) : Integer.parseInt(named);
    }
}
