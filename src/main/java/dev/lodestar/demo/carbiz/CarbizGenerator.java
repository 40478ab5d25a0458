package dev.lodestar.demo.carbiz;

import dev.lodestar.tenancy.CrossTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * Fills a car retailer's operational schema, day after day. A day's rows depend on nothing but the seed, the anchor
 * and the day, so days generated one by one equal days generated at once; a day is there wholly or not at all.
 * Every method throws {@link CarbizException} when the database refuses.
 */
@CrossTenant("a source system stands outside of the product, as a customer's would")
public final class CarbizGenerator {

    private static final int DAYS_A_TRANSACTION = 14;
    private static final List<String> HOSTS = List.of("%", "localhost");

    private final DataSource admin;
    private final long seed;
    private final Business business;
    private final String schema;

    /** The source system of {@code jd-auto}, schema {@code carbiz}. */
    public CarbizGenerator(DataSource admin, long seed) {
        this(admin, seed, Business.CARBIZ);
    }

    /**
     * @param admin may create schemas and users
     * @param seed the seed of all chance in the data
     * @param business whose source system it is
     */
    public CarbizGenerator(DataSource admin, long seed, Business business) {
        this(admin, seed, business, business.schema());
    }

    /** As above, but in a schema of another name; its users are named after it. */
    public CarbizGenerator(DataSource admin, long seed, Business business, String schema) {
        this.admin = admin;
        this.seed = seed;
        this.business = business;
        this.schema = schema;
    }

    /**
     * Creates schema, tables and the two read-only users where absent, and gives the users this password.
     *
     * @param today becomes the anchor of the planted stories if there is none yet
     * @return the anchor
     */
    public LocalDate create(LocalDate today, String readerPassword) {
        return inDatabase(connection -> {
            createTables(connection);
            createUser(connection, schema + "_reader", "*", readerPassword);
            createUser(connection, schema + "_service_reader", "service_visit", readerPassword);
            execute(
                    connection,
                    "INSERT IGNORE INTO `" + schema + "`.generator_state VALUES (1, '" + today + "', " + seed + ")");
            connection.commit();
            return anchor(connection);
        });
    }

    /** Generates every day from the first known one through {@code day} that is not there yet. */
    public void extendTo(LocalDate day) {
        inDatabase(connection -> {
            var calendar = new DemoCalendar(anchor(connection));
            var from = nextDay(connection, calendar);
            var run = new Day.Run(from, day);
            while (!from.isAfter(day)) {
                var last = from.plusDays(DAYS_A_TRANSACTION - 1);
                var through = last.isAfter(day) ? day : last;
                generate(connection, calendar, run, from, through);
                connection.commit();
                from = through.plusDays(1);
            }
            return day;
        });
    }

    /** Takes the service system's reader away, as an outage does: no new connection, and the open ones end. */
    public void lockService() {
        inDatabase(connection -> {
            for (var host : HOSTS) {
                execute(connection, "ALTER USER '" + schema + "_service_reader" + "'@'" + host + "' ACCOUNT LOCK");
            }
            execute(connection, "KILL CONNECTION USER '" + schema + "_service_reader" + "'");
            return true;
        });
    }

    /** Ends the outage. */
    public void unlockService() {
        inDatabase(connection -> {
            for (var host : HOSTS) {
                execute(connection, "ALTER USER '" + schema + "_service_reader" + "'@'" + host + "' ACCOUNT UNLOCK");
            }
            return true;
        });
    }

    private void generate(Connection connection, DemoCalendar calendar, Day.Run run, LocalDate from, LocalDate through)
            throws SQLException {
        var wobble = new Wobble(seed);
        var targets = business.targets(calendar);
        var story = business.story(calendar, targets, wobble).remembered();
        var sales = new SalesRows(business.phrases(), wobble);
        var service = new ServiceRows(business.phrases(), wobble, targets);
        var rows = new RowBatch(connection, schema);
        for (var date = from; !date.isAfter(through); date = date.plusDays(1)) {
            execute(connection, "INSERT INTO `" + schema + "`.generated_day VALUES ('" + date + "')");
            var day = new Day(story, wobble, calendar.firstDay(), run, date);
            sales.write(day, rows);
            service.write(day, rows);
        }
        rows.flush();
    }

    private LocalDate anchor(Connection connection) throws SQLException {
        return date(connection, "SELECT anchor FROM `" + schema + "`.generator_state", LocalDate.EPOCH);
    }

    private LocalDate nextDay(Connection connection, DemoCalendar calendar) throws SQLException {
        var sql = "SELECT MAX(day) + INTERVAL 1 DAY FROM `" + schema + "`.generated_day";
        return date(connection, sql, calendar.firstDay());
    }

    private static LocalDate date(Connection connection, String sql, LocalDate absent) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var found = result.next() ? result.getObject(1, LocalDate.class) : null;
            return found == null ? absent : found;
        }
    }

    private void createTables(Connection connection) throws SQLException {
        try (var ddl = CarbizGenerator.class.getResourceAsStream("/demo/carbiz/schema.sql")) {
            if (ddl == null) {
                throw new IllegalStateException("demo/carbiz/schema.sql is missing from the build");
            }
            var text = new String(ddl.readAllBytes(), StandardCharsets.UTF_8);
            for (var sql : text.replace("{schema}", "`" + schema + "`").split(";\\s*\n")) {
                execute(connection, sql);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void createUser(Connection connection, String user, String table, String password) throws SQLException {
        for (var host : HOSTS) {
            var account = "'" + user + "'@'" + host + "'";
            var secret = " IDENTIFIED BY '" + password.replace("\\", "\\\\").replace("'", "''") + "'";
            execute(connection, "CREATE USER IF NOT EXISTS " + account + secret);
            execute(connection, "ALTER USER " + account + secret);
            var target = "*".equals(table) ? "*" : table;
            execute(connection, "GRANT SELECT ON `" + schema + "`." + target + " TO " + account);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private <T> T inDatabase(Work<T> work) {
        try (var connection = admin.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return work.with(connection);
            } catch (SQLException refused) {
                connection.rollback();
                throw refused;
            }
        } catch (SQLException refused) {
            throw new CarbizException("The demo's source system " + schema + " cannot be written", refused);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
