package dev.lodestar.demo.carbiz;

import java.time.temporal.ChronoUnit;

/**
 * What a demo tenant expects of its numbers; the generator places the actual numbers around it and the
 * definitions of the measures state it.
 *
 * @param bookings test-drive bookings a week
 * @param visits site visits a week
 * @param sales cars sold, summed up over the year
 * @param demand demand records, summed up over the year
 * @param stations swap stations open
 * @param onTime deliveries on the promised day, percent
 * @param satisfaction swap answers of 4 or 5, percent
 * @param repurchase owners due who bought again, percent
 * @param swapWait median wait at a swap station, seconds
 * @param claims warranty claims nobody has accepted yet
 * @param plus new owners who became PLUS members, percent
 */
public record Targets(
        Season bookings,
        Season visits,
        Season sales,
        Season demand,
        Line stations,
        Line onTime,
        Line satisfaction,
        Line repurchase,
        Line swapWait,
        Line claims,
        Line plus) {

    /** Share of site visits that are meant to end in a booked test drive. */
    public static final double BOOKING_RATE = 0.04;

    /** The targets of {@code jd-auto}. */
    public static Targets jdAuto(DemoCalendar calendar) {
        var year = calendar.planYear();
        return new Targets(
                china(year, 75_000, 0.90),
                china(year, 75_000 / BOOKING_RATE, 0.90),
                china(year, 100_000, 0.80),
                china(year, 100_000, 0.85),
                stations(calendar, 80, 2.7),
                line(calendar, 91, 95),
                line(calendar, 88, 92),
                line(calendar, 15, 18),
                line(calendar, 240, 180),
                line(calendar, 60, 30),
                line(calendar, 18, 22));
    }

    /** The targets of {@code rhein-mobil}. */
    public static Targets rheinMobil(DemoCalendar calendar) {
        var year = calendar.planYear();
        return new Targets(
                germany(year, 12_000, 0.95),
                germany(year, 12_000 / BOOKING_RATE, 0.95),
                germany(year, 6_000, 0.90),
                germany(year, 4_000, 0.90),
                stations(calendar, 10, 0.5),
                line(calendar, 88, 92),
                line(calendar, 82, 86),
                line(calendar, 20, 22),
                line(calendar, 240, 200),
                line(calendar, 30, 20),
                line(calendar, 18, 22));
    }

    private static Line line(DemoCalendar calendar, double start, double end) {
        return new Line(calendar.firstDay().minusDays(1), start, calendar.yearEnd(), end);
    }

    private static Line stations(DemoCalendar calendar, double start, double perWeek) {
        var from = calendar.firstDay().minusDays(1);
        var weeks = ChronoUnit.DAYS.between(from, calendar.yearEnd()) / 7.0;
        return new Line(from, start, calendar.yearEnd(), start + Math.round(perWeek * weeks));
    }

    private static Season china(int planYear, double total, double growth) {
        return new Season(year -> total(planYear, total, growth, year), Seasons::china);
    }

    private static Season germany(int planYear, double total, double growth) {
        return new Season(year -> total(planYear, total, growth, year), Seasons::germany);
    }

    /** Earlier years were smaller; rounded as a planner would write them down. */
    private static double total(int planYear, double total, double growth, int year) {
        return Math.round(total * Math.pow(growth, planYear - year) / 100) * 100.0;
    }
}
