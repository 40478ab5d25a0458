package dev.lodestar.uikit;

import dev.lodestar.kernel.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes periods as people of one locale do: {@code W46}, {@code 第46周}, {@code KW 46}. */
public record PeriodLabels(Locale locale) {

    /** Without the year, for axes and sentences: {@code W46}, {@code Nov}, {@code Q4}, {@code 9 Nov}. */
    public String brief(Period period) {
        return label(period, "brief");
    }

    /** With the year: {@code W46 2026}, {@code November 2026}, {@code Q4 2026}, {@code 9 November 2026}. */
    public String full(Period period) {
        return label(period, "full");
    }

    /** As short as it gets, for the head of a narrow column: {@code 46}, {@code 11}, {@code Q4}, {@code 9}. */
    public String tick(Period period) {
        return label(period, "tick");
    }

    private String label(Period period, String length) {
        var texts = Texts.in(locale);
        var day = period.firstDay();
        return switch (period.frequency()) {
            // An ISO week belongs to the year of its Thursday.
            case WEEK ->
                texts.get(
                        "period.week." + length,
                        number(period),
                        year(day.plusDays(3).getYear()));
            case QUARTER -> texts.get("period.quarter." + length, number(period), year(day.getYear()));
            case MONTH -> day.format(pattern(texts.get("period.month." + length)));
            case DAY -> day.format(pattern(texts.get("period.day." + length)));
        };
    }

    private static String number(Period period) {
        return Integer.toString(period.season());
    }

    private static String year(int year) {
        return Integer.toString(year);
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
