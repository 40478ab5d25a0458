package dev.lodestar.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What goes on at the car retailer, as its own systems record it. */
final class Business {

    private final Path home;

    Business(Path home) {
        this.home = home;
    }

    /** So many weeks later as many book a test drive again as in the week that begins on this Monday, besides who would have. */
    void bookAgain(String monday, int weeksLater) throws SQLException, IOException {
        record("""
                insert into test_drive_booking (id, booked_on, drive_on, city, store, trim_level, status)
                select -id - 10000000 * %2$d, booked_on + interval %2$d week, drive_on + interval %2$d week, city, store,
                    trim_level, 'BOOKED'
                from test_drive_booking where booked_on >= '%1$s' and booked_on < '%1$s' + interval 1 week and id > 0""".formatted(monday, weeksLater));
    }

    /** So many weeks later, a quarter more cars than are due arrive, all of them late. */
    void deliverLate(String monday, int weeksLater) throws SQLException, IOException {
        record("""
                insert into delivery (id, order_id, factory_order_on, promised_on, delivered_on, city)
                select -id - 10000000 * %2$d, null, factory_order_on + interval %2$d week,
                    delivered_on + interval %2$d week - interval 3 day, delivered_on + interval %2$d week, city
                from delivery
                where delivered_on >= '%1$s' and delivered_on < '%1$s' + interval 1 week and mod(id, 4) = 0 and id > 0""".formatted(monday, weeksLater));
    }

    private void record(String sql) throws SQLException, IOException {
        String url = "jdbc:mariadb://127.0.0.1:" + written("db-port") + "/carbiz";
        try (Connection connection = DriverManager.getConnection(url, "root", written("db-admin-password"));
                Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(sql) == 0) {
                throw new IllegalStateException("Nothing like it has happened before");
            }
        }
    }

    private String written(String file) throws IOException {
        return Files.readString(home.resolve(file)).strip();
    }
}
