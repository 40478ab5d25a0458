package dev.lodestar.ingest.connector;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.mariadb.jdbc.Driver;
import org.springframework.stereotype.Component;

/** Opens read-only sessions with customers' databases. */
@Component
public class JdbcConnector {

    private static final int MILLIS = 1000;
    // A server that stops answering altogether is given up on this much later than a query is cut.
    private static final int SILENCE_SECONDS = 10;

    JdbcConnector() {}

    /**
     * Opens a session that cannot write and in which every query is limited.
     *
     * @throws SourceException when the address is refused, unreachable or does not let the user in
     */
    public SourceSession open(JdbcTarget target) throws SourceException {
        String problem = JdbcAddress.problemWith(target.url());
        if (problem != null) {
            throw new SourceException(problem, null);
        }
        try {
            return session(target);
        } catch (SQLException e) {
            throw new SourceException(
                    "Cannot connect to " + target.url() + " as '" + target.user() + "': " + e.getMessage()
                            + ". Check the address, the user and its password, and that the server lets this one in",
                    e);
        }
    }

    private static SourceSession session(JdbcTarget target) throws SQLException {
        Connection connection = new Driver().connect(target.url(), properties(target));
        if (connection == null) {
            throw new SQLException("the driver does not know the address");
        }
        try {
            restrict(connection, target.statementTimeoutSeconds());
            return new SourceSession(connection, target.statementTimeoutSeconds());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Properties properties(JdbcTarget target) {
        Properties properties = new Properties();
        properties.setProperty("user", target.user());
        properties.setProperty("password", target.password());
        properties.setProperty("connectTimeout", Integer.toString(target.connectTimeoutSeconds() * MILLIS));
        properties.setProperty(
                "socketTimeout", Integer.toString((target.statementTimeoutSeconds() + SILENCE_SECONDS) * MILLIS));
        // A hostile server must not be able to ask for files of this machine or send us elsewhere.
        properties.setProperty("allowLocalInfile", "false");
        properties.setProperty("allowMultiQueries", "false");
        properties.setProperty("permitRedirect", "false");
        properties.setProperty("tinyInt1isBit", "false");
        return properties;
    }

    private static void restrict(Connection connection, int seconds) throws SQLException {
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            // The driver's flag alone does not reach the server.
            statement.execute("set session transaction read only");
            statement.execute("set session sql_select_limit = " + SourceSession.ROWS);
            if ("MariaDB".equalsIgnoreCase(connection.getMetaData().getDatabaseProductName())) {
                statement.execute("set session max_statement_time = " + seconds);
            }
        }
        connection.setAutoCommit(false);
    }
}
