package dev.lodestar.bench;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Weekly measures of five sorts whose numbers wander around what is expected, so that about a tenth of them are in
 * trouble at any time. The same seed makes the same fleet.
 *
 * @param first the first week that is judged
 * @param firstId the number of the first measure; the others follow
 */
record Fleet(int measures, Period first, long firstId) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int GRACE_HOURS = 24;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    static Fleet of(int measures, long firstId) {
        return new Fleet(measures, new Period(Frequency.WEEK, START), firstId);
    }

    long id(int measure) {
        return firstId + measure;
    }

    String key(int measure) {
        return "measure-" + measure;
    }

    Sort sort(int measure) {
        return Sort.values()[measure % Sort.values().length];
    }

    /** When the last of so many weeks counts as closed. */
    Instant closing(int weeks) {
        return first.plus(weeks - 1L).closesAt(ZONE, GRACE_HOURS);
    }

    /** A measure's numbers, week by week. */
    List<Number> numbers(int measure, int weeks) {
        Random random = new Random(measure);
        List<Number> numbers = new ArrayList<>(weeks);
        double mood = 0;
        for (int week = 0; week < weeks; week++) {
            mood = 0.9 * mood + random.nextGaussian() * 0.02;
            double share = 1.02 + mood;
            numbers.add(sort(measure).number(week, share));
        }
        return numbers;
    }

    /** What a source reports for all measures for one week. */
    List<Report> reports(int week) {
        String label = first.plus(week).toString();
        List<Report> reports = new ArrayList<>(measures);
        for (int measure = 0; measure < measures; measure++) {
            Number number = numbers(measure, week + 1).getLast();
            reports.add(new Report(
                    key(measure), label, number.value(), number.numerator(), number.denominator(), null, false));
        }
        return reports;
    }

    /** One reported number: a value, or the parts of a ratio. */
    record Number(
            @org.jspecify.annotations.Nullable BigDecimal value,
            @org.jspecify.annotations.Nullable BigDecimal numerator,
            @org.jspecify.annotations.Nullable BigDecimal denominator) {

        static Number of(double value) {
            return new Number(decimal(value), null, null);
        }

        static Number ratio(double numerator, double denominator) {
            return new Number(null, decimal(numerator), decimal(denominator));
        }

        private static BigDecimal decimal(double value) {
            return BigDecimal.valueOf(Math.round(value * 100), 2);
        }
    }
}
