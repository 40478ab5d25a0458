package dev.lodestar.demo.carbiz;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;

/** The shape of a shopping year by ISO week number. */
final class Seasons {

    /** Lunar new year's day moves between late January and mid-February. */
    private static final Map<Integer, LocalDate> SPRING_FESTIVAL = Map.ofEntries(
            festival(2023, 1, 22),
            festival(2024, 2, 10),
            festival(2025, 1, 29),
            festival(2026, 2, 17),
            festival(2027, 2, 6),
            festival(2028, 1, 26),
            festival(2029, 2, 13),
            festival(2030, 2, 3),
            festival(2031, 1, 23),
            festival(2032, 2, 11));

    private Seasons() {}

    /** China: 618 and Double 11 are the peaks, the Spring Festival is the dip. */
    static Map<Integer, Double> china(int year) {
        var weights = new HashMap<Integer, Double>();
        weights.putAll(Map.of(22, 1.15, 23, 1.3, 24, 1.45, 25, 1.4, 26, 0.9));
        weights.putAll(Map.of(39, 0.95, 40, 0.85, 43, 1.1, 44, 1.3, 45, 1.65, 46, 1.6, 47, 1.1, 50, 1.1));
        var festival = SPRING_FESTIVAL.getOrDefault(year, LocalDate.of(year, 2, 5));
        var week = festival.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        weights.putAll(Map.of(week - 1, 0.75, week, 0.45, week + 1, 0.6, week + 2, 0.9));
        return weights;
    }

    /** Germany: spring sells cars, the school holidays and the days between the years do not. */
    static Map<Integer, Double> germany(int year) {
        var weights = new HashMap<Integer, Double>();
        for (var week = 10; week <= 22; week++) {
            weights.put(week, 1.2);
        }
        for (var week = 30; week <= 34; week++) {
            weights.put(week, 0.8);
        }
        weights.putAll(Map.of(1, 0.7, 51, 0.8, 52, 0.5, 53, 0.5));
        return weights;
    }

    private static Map.Entry<Integer, LocalDate> festival(int year, int month, int day) {
        return Map.entry(year, LocalDate.of(year, month, day));
    }
}
