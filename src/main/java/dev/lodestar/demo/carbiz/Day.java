package dev.lodestar.demo.carbiz;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * One day of the source system, worked out from its week so that it comes out the same in whatever order days are
 * asked for.
 *
 * @param run the days generated together with this one
 */
record Day(Storyline story, Wobble wobble, LocalDate firstDay, Run run, LocalDate date) {

    /** Days generated in one go: what happens to a row within them need not be written twice. */
    record Run(LocalDate from, LocalDate through) {}

    private static final double[] SHOPPING = {0.11, 0.11, 0.12, 0.12, 0.14, 0.20, 0.20};
    private static final int IDS_A_DAY = 100_000;

    WeekFacts week() {
        return story.week(monday());
    }

    Day before(int days) {
        return new Day(story, wobble, firstDay, run, date.minusDays(days));
    }

    /** Whether rows of this day, written in an earlier run, are there to be changed. */
    boolean writtenEarlier() {
        return known() && date.isBefore(run.from());
    }

    /** Whether the run reaches as far as this many days later, so that the outcome can be written at once. */
    boolean outcomeKnown(int daysLater) {
        return !date.plusDays(daysLater).isAfter(run.through());
    }

    boolean known() {
        return !date.isBefore(firstDay);
    }

    /** The first row id of the day; a day never needs more than a hundred thousand. */
    long firstId() {
        return (number() + 1) * IDS_A_DAY;
    }

    /** Days since the first known one. */
    long number() {
        return ChronoUnit.DAYS.between(firstDay, date);
    }

    /** This day's part of a weekly total: whole numbers that add up to the rounded total. */
    int part(double weekTotal) {
        var soFar = 0.0;
        for (var day = 0; day < index(); day++) {
            soFar += SHOPPING[day];
        }
        var total = Math.round(weekTotal);
        return (int) (Math.round(total * (soFar + SHOPPING[index()])) - Math.round(total * soFar));
    }

    /** A level at the end of the day, on the way from the last week's level to this one's. */
    int level(double lastWeek, double thisWeek) {
        return (int) Math.round(lastWeek + (thisWeek - lastWeek) * (index() + 1) / 7);
    }

    WeekFacts lastWeek() {
        return story.week(monday().minusWeeks(1));
    }

    /** Whether the n-th of {@code all} is one of {@code some}, when those are spread evenly. */
    static boolean spread(int n, int some, int all) {
        return (n + 1L) * some / all > (long) n * some / all;
    }

    /** A whole number around {@code exact} that keeps the mean. */
    int whole(double exact, String name) {
        return wobble.whole(exact, name, date.toEpochDay());
    }

    int bookings() {
        return part(week().bookings());
    }

    int attended() {
        return whole(bookings() * 0.78, "attended");
    }

    int sales() {
        return part(week().sales());
    }

    /** Cars handed over: what was sold three weeks before. */
    int deliveries() {
        return before(SalesRows.DAYS_TO_DELIVERY).sales();
    }

    int openClaims() {
        return level(lastWeek().claims(), week().claims());
    }

    int openStations() {
        return level(lastWeek().stations(), week().stations());
    }

    private LocalDate monday() {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private int index() {
        return date.getDayOfWeek().getValue() - 1;
    }
}
