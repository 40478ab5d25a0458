package dev.lodestar.demo.carbiz;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * A yearly total spread over the ISO weeks that end in the year, heavier in some weeks than in others.
 *
 * @param totals the total of a calendar year
 * @param weights a year's weights by ISO week number; 1 where absent
 */
public record Season(IntToDoubleFunction totals, IntFunction<Map<Integer, Double>> weights) {

    /** The total a year is meant to reach. */
    public double total(int year) {
        return totals.applyAsDouble(year);
    }

    /** What the week that ends on this Sunday is expected to bring. */
    public double share(LocalDate sunday) {
        var year = sunday.getYear();
        var all = sundays(year).mapToDouble(this::weight).sum();
        return total(year) * weight(sunday) / all;
    }

    /** What the weeks of the Sunday's year are expected to have brought by its end. */
    public double cumulative(LocalDate sunday) {
        var year = sunday.getYear();
        var all = sundays(year).mapToDouble(this::weight).sum();
        var soFar = sundays(year)
                .filter(day -> !day.isAfter(sunday))
                .mapToDouble(this::weight)
                .sum();
        return total(year) * soFar / all;
    }

    private double weight(LocalDate sunday) {
        return weights.apply(sunday.getYear()).getOrDefault(sunday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 1.0);
    }

    private static Stream<LocalDate> sundays(int year) {
        var first = LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return first.datesUntil(LocalDate.of(year + 1, 1, 1), Period.ofWeeks(1));
    }
}
