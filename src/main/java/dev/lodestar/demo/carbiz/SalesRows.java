package dev.lodestar.demo.carbiz;

import static dev.lodestar.demo.carbiz.Table.DELIVERY;
import static dev.lodestar.demo.carbiz.Table.DEMAND_RECORD;
import static dev.lodestar.demo.carbiz.Table.LAUNCH_EVENT;
import static dev.lodestar.demo.carbiz.Table.PLUS_MEMBER_LINK;
import static dev.lodestar.demo.carbiz.Table.SALES_ORDER;
import static dev.lodestar.demo.carbiz.Table.SITE_VISIT;
import static dev.lodestar.demo.carbiz.Table.TEST_DRIVE_BOOKING;

import java.sql.SQLException;
import java.util.List;

/** Writes what customers do on the way to a car: ask, visit, drive, order, receive. */
record SalesRows(Phrases phrases, Wobble wobble) {

    private static final List<String> CHANNELS = List.of("APP", "WEB", "MINI_PROGRAM", "STORE");
    static final int DAYS_TO_DELIVERY = 21;
    private static final int[] HOURS = {9, 12, 15, 18, 20, 22};

    void write(Day day, RowBatch rows) throws SQLException {
        demand(day, rows);
        launches(day, rows);
        visits(day, rows);
        bookings(day, rows);
        drives(day.before(1), rows);
        orders(day, rows);
        deliveries(day, rows);
    }

    private void demand(Day day, RowBatch rows) throws SQLException {
        var left = day.part(day.week().demand());
        var batches = 24;
        for (var n = 0; n < batches; n++) {
            var answers = left / (batches - n);
            left -= answers;
            var id = day.firstId() + n;
            var city = wobble.pick("demand-city", id, phrases.cities().size());
            rows.add(
                    DEMAND_RECORD,
                    id,
                    day.date(),
                    CHANNELS.get(n % CHANNELS.size()),
                    phrases.topics().get(n % phrases.topics().size()),
                    phrases.cities().get(city),
                    tier(city),
                    answers,
                    one(phrases.wishes(), "wish", id));
        }
    }

    /** Ten online launches spread over each year, and a model in the middle of each quarter. */
    private void launches(Day day, RowBatch rows) throws SQLException {
        var ofYear = day.date().getDayOfYear();
        for (var n = 1; n <= 10; n++) {
            if (ofYear == n * 36 - 12) {
                var viewers = 40_000 + wobble.pick("viewers", day.firstId() + n, 60_000);
                rows.add(
                        LAUNCH_EVENT,
                        day.firstId() + n,
                        day.date(),
                        "ONLINE_LAUNCH",
                        phrases.launch().formatted(n),
                        viewers);
            }
        }
        if (day.date().getMonthValue() % 3 == 2 && day.date().getDayOfMonth() == 9) {
            var n = (day.date().getMonthValue() + 1) / 3;
            rows.add(
                    LAUNCH_EVENT,
                    day.firstId(),
                    day.date(),
                    "CUSTOM_MODEL",
                    phrases.model().formatted(n),
                    120_000);
        }
    }

    private void visits(Day day, RowBatch rows) throws SQLException {
        var left = day.part(day.week().visits());
        var cells = HOURS.length * CHANNELS.size();
        for (var n = 0; n < cells; n++) {
            var visits = left / (cells - n);
            left -= visits;
            var hour = HOURS[n / CHANNELS.size()];
            rows.add(SITE_VISIT, day.firstId() + n, day.date(), hour, CHANNELS.get(n % CHANNELS.size()), visits);
        }
    }

    private void bookings(Day day, RowBatch rows) throws SQLException {
        for (var n = 0; n < day.bookings(); n++) {
            var id = day.firstId() + n;
            var city = one(phrases.cities(), "booking-city", id);
            rows.add(
                    TEST_DRIVE_BOOKING,
                    id,
                    day.date(),
                    day.date().plusDays(1),
                    city,
                    phrases.store().formatted(city, 1 + wobble.pick("booking-store", id, 9)),
                    one(phrases.trims(), "booking-trim", id),
                    day.outcomeKnown(1) ? outcome(n, day, id) : booked(id));
        }
    }

    private String booked(long id) {
        return wobble.unit("booking-cancelled", id) < 0.05 ? "CANCELLED" : "BOOKED";
    }

    private String outcome(int n, Day day, long id) {
        var booked = booked(id);
        var missed = "BOOKED".equals(booked) ? "NO_SHOW" : booked;
        return n < day.attended() ? "ATTENDED" : missed;
    }

    /** The drive happens on the day after the booking; only then is it known who came. */
    private void drives(Day booked, RowBatch rows) throws SQLException {
        if (!booked.writtenEarlier()) {
            return;
        }
        rows.update(
                TEST_DRIVE_BOOKING,
                "UPDATE {schema}.test_drive_booking SET status = IF(id - ? < ?, 'ATTENDED', IF(status = 'BOOKED', 'NO_SHOW', status)) "
                        + "WHERE booked_on = ?",
                booked.firstId(),
                booked.attended(),
                booked.date());
    }

    private void orders(Day day, RowBatch rows) throws SQLException {
        var sales = day.sales();
        var driven = day.whole(day.before(1).attended() * day.week().driveConversion(), "driven");
        var rented = day.whole(sales * day.week().baas(), "rented");
        for (var n = 0; n < sales + sales / 25; n++) {
            var id = day.firstId() + n;
            rows.add(
                    SALES_ORDER,
                    id,
                    day.date(),
                    n < driven ? "TEST_DRIVE" : CHANNELS.get(n % CHANNELS.size()),
                    one(phrases.cities(), "order-city", id),
                    one(phrases.trims(), "order-trim", id),
                    n < sales && Day.spread(n, rented, sales),
                    49_900 + 10_000 * wobble.pick("price", id, 5),
                    n >= sales ? "CANCELLED" : day.outcomeKnown(DAYS_TO_DELIVERY) ? "DELIVERED" : "LOCKED");
        }
    }

    private void deliveries(Day day, RowBatch rows) throws SQLException {
        var ordered = day.before(DAYS_TO_DELIVERY);
        var count = day.deliveries();
        var onTime = day.whole(count * day.week().onTime(), "on-time");
        var leadDays = day.whole(count * day.week().leadDays(), "lead-days");
        var members = day.whole(count * day.week().plus(), "members");
        for (var n = 0; n < count; n++) {
            var id = day.firstId() + n;
            var scatter = n < count / 5 * 5 ? n % 5 - 2 : 0;
            var lead = (int) (leadDays * (n + 1L) / count - leadDays * (long) n / count) + scatter;
            var late = n < onTime ? -wobble.pick("early", id, 3) : 1 + wobble.pick("late", id, 6);
            rows.add(
                    DELIVERY,
                    id,
                    ordered.known() ? ordered.firstId() + n : null,
                    day.date().minusDays(lead),
                    day.date().minusDays(late),
                    day.date(),
                    one(phrases.cities(), "delivery-city", id));
            if (n < members) {
                rows.add(PLUS_MEMBER_LINK, id, day.date(), "C" + id, n % 3 == 0 ? "FAMILY" : "SINGLE");
            }
        }
        if (ordered.writtenEarlier()) {
            rows.update(
                    SALES_ORDER,
                    "UPDATE {schema}.sales_order SET status = 'DELIVERED' WHERE locked_on = ? AND status = 'LOCKED'",
                    ordered.date());
        }
    }

    private static int tier(int city) {
        return 1 + city / 4;
    }

    private String one(List<String> words, String name, long index) {
        return words.get(wobble.pick(name, index, words.size()));
    }
}
