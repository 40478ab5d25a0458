package dev.lodestar.ingest;

import dev.lodestar.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A customer's database: orders by day, and a user that may only read it. */
public final class Shop {

    private static final String PASSWORD = "only-reads";

    private final TestDatabase.Schema schema = TestDatabase.createSchema();

    /** Opens it, empty. */
    public Shop() {
        execute("create table orders (day date not null, pieces int, visits int, note varchar(20))");
        try (Connection admin = TestDatabase.adminConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("create user '" + user() + "'@'127.0.0.1' identified by '" + PASSWORD + "'");
            statement.execute("grant select on " + schema.name() + ".* to '" + user() + "'@'127.0.0.1'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements as the customer does. */
    public void execute(String... statements) {
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it is. */
    public String url() {
        return schema.url().replaceFirst("\\?.*", "");
    }

    /** Who may write, too. */
    public TestDatabase.Schema owner() {
        return schema;
    }

    /** Who reads it. */
    public String user() {
        return "reader_" + schema.name();
    }

    /** The reader's password. */
    public String password() {
        return PASSWORD;
    }
}
