package dev.lodestar.demo.carbiz;

import static dev.lodestar.demo.carbiz.Table.REPURCHASE;
import static dev.lodestar.demo.carbiz.Table.SERVICE_VISIT;
import static dev.lodestar.demo.carbiz.Table.SURVEY_RESPONSE;
import static dev.lodestar.demo.carbiz.Table.SWAP_SESSION;
import static dev.lodestar.demo.carbiz.Table.SWAP_STATION;
import static dev.lodestar.demo.carbiz.Table.WARRANTY_CLAIM;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;

/** Writes what owners do with a car: swap, maintain, claim, answer, buy again. */
record ServiceRows(Phrases phrases, Wobble wobble, Targets targets) {

    private static final int CLAIMS_A_DAY = 6;
    private static final int DAYS_UNTIL_LATE_BOOKS = 9;
    private static final List<String> PARTIES = List.of("JD", "GAC", "CATL");

    void write(Day day, RowBatch rows) throws SQLException {
        stations(day, rows);
        sessions(day, rows);
        answers(day, rows);
        visits(day, rows);
        claims(day, rows);
        repurchases(day, rows);
    }

    private void stations(Day day, RowBatch rows) throws SQLException {
        var first = day.number() == 0;
        var open = first ? 0 : day.before(1).openStations();
        for (var n = open + 1; n <= day.openStations(); n++) {
            var city = n % phrases.cities().size();
            var name = phrases.station().formatted(phrases.cities().get(city), n);
            var planned = targets.stations().reaches(n).minusDays(3);
            var opened = first ? day.date().minusDays(30 + 3L * (day.openStations() - n)) : day.date();
            rows.add(SWAP_STATION, n, name, phrases.cities().get(city), 1 + city / 4, planned, opened);
        }
    }

    private void sessions(Day day, RowBatch rows) throws SQLException {
        var sessions = (int) (120 * day.week().volume());
        var failed = sessions - day.whole(sessions * day.week().swapSuccess(), "swaps");
        for (var n = 0; n < sessions; n++) {
            var id = day.firstId() + n;
            var spread = 0.8 + 0.4 * ((n + 0.5) / sessions);
            var wait = Math.round(day.week().waitSeconds() * spread);
            rows.add(
                    SWAP_SESSION,
                    id,
                    1 + wobble.pick("station", id, day.openStations()),
                    day.date(),
                    wait,
                    n >= failed);
        }
    }

    private void answers(Day day, RowBatch rows) throws SQLException {
        answers(
                day,
                rows,
                "SWAP",
                0,
                (int) (72 * day.week().volume()),
                day.week().satisfied());
        answers(day, rows, "SERVICE", 1000, (int) (20 * day.week().volume()), 0.9);
    }

    private void answers(Day day, RowBatch rows, String topic, int offset, int count, double share)
            throws SQLException {
        var content = day.whole(count * share, topic);
        for (var n = 0; n < count; n++) {
            var id = day.firstId() + offset + n;
            var happy = n < content;
            var score = happy ? 4 + wobble.pick("happy", id, 2) : 1 + wobble.pick("unhappy", id, 3);
            var remarks = happy ? phrases.praise() : phrases.complaints();
            var remark = n % 4 == 0 ? remarks.get(wobble.pick("remark", id, remarks.size())) : null;
            rows.add(SURVEY_RESPONSE, id, day.date(), topic, score, remark);
        }
    }

    private void visits(Day day, RowBatch rows) throws SQLException {
        var count = (int) (70 * day.week().volume());
        var partner = day.whole(count * day.week().partnerShare(), "partner");
        for (var n = 0; n < count; n++) {
            var id = day.firstId() + n;
            var city = phrases.cities()
                    .get(wobble.pick("visit-city", id, phrases.cities().size()));
            var hours = day.week().serviceHours() * (0.6 + 0.8 * (n + 0.5) / count);
            rows.add(
                    SERVICE_VISIT,
                    id,
                    day.date(),
                    Day.spread(n, partner, count) ? "PARTNER" : "OWN",
                    phrases.store().formatted(city, 1 + wobble.pick("visit-store", id, 9)),
                    city,
                    phrases.works().get(wobble.pick("work", id, phrases.works().size())),
                    Math.round(hours * 10) / 10.0);
        }
    }

    /** Claims are decided oldest first, as many a day as leave the day's open ones. */
    private void claims(Day day, RowBatch rows) throws SQLException {
        var first = day.number() == 0;
        var backlog = first ? day.openClaims() : 0;
        var opened = first ? backlog : CLAIMS_A_DAY;
        for (var n = 0; n < opened; n++) {
            var part = phrases.parts()
                    .get(wobble.pick("part", day.firstId() + n, phrases.parts().size()));
            rows.add(WARRANTY_CLAIM, day.firstId() + n, day.date().minusDays(first ? 20 : 0), part, "OPEN", null);
        }
        var decided =
                first ? 0 : CLAIMS_A_DAY - (day.openClaims() - day.before(1).openClaims());
        if (decided > 0) {
            var party = PARTIES.get(wobble.pick("party", day.number(), PARTIES.size()));
            rows.update(
                    WARRANTY_CLAIM,
                    "UPDATE {schema}.warranty_claim SET decided_on = ?, liable_party = ? WHERE decided_on IS NULL "
                            + "ORDER BY opened_on, id LIMIT " + decided,
                    day.date(),
                    party);
        }
    }

    private void repurchases(Day day, RowBatch rows) throws SQLException {
        var count = (int) (60 * day.week().volume());
        var again = day.whole(count * day.week().repurchase(), "again");
        var withheld =
                day.date().getDayOfWeek() == DayOfWeek.SUNDAY ? day.week().lateRepurchases() : 0;
        for (var n = withheld; n < count; n++) {
            var id = day.firstId() + n;
            rows.add(REPURCHASE, id, day.date(), "C" + id, n < again, day.date());
        }
        arrivals(day.before(DAYS_UNTIL_LATE_BOOKS), day, rows);
    }

    /** A week's last purchases that a store booked only now. */
    private void arrivals(Day due, Day arrived, RowBatch rows) throws SQLException {
        if (!due.known() || due.date().getDayOfWeek() != DayOfWeek.SUNDAY) {
            return;
        }
        for (var n = 0; n < due.week().lateRepurchases(); n++) {
            var id = due.firstId() + n;
            rows.add(REPURCHASE, id, due.date(), "C" + id, true, arrived.date());
        }
    }
}
