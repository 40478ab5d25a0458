package dev.lodestar.ingest.connector;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An open connection with a source; used by one thread. */
public class SourceSession implements AutoCloseable {

    // One row is the answer, a second one shows that there are too many.
    static final int ROWS = 2;
    private static final int PING_SECONDS = 2;
    private static final int TOO_SLOW_MARIADB = 1969;
    private static final int TOO_SLOW_MYSQL = 3024;

    private final Connection connection;
    private final int timeoutSeconds;

    SourceSession(Connection connection, int timeoutSeconds) {
        this.connection = connection;
        this.timeoutSeconds = timeoutSeconds;
    }

    /**
     * Asks for the number of one period.
     *
     * @throws SourceException when the query fails or is cut
     */
    public Reading read(PullSql sql, Kind kind, Period period) throws SourceException {
        try (PreparedStatement statement = connection.prepareStatement(sql.statement())) {
            statement.setQueryTimeout(timeoutSeconds);
            statement.setMaxRows(ROWS);
            sql.bind(statement, period);
            Reading reading;
            try (ResultSet rows = statement.executeQuery()) {
                reading = new RowReader(rows, kind).read();
            }
            // Ends the snapshot, so that the next query sees what has been committed since.
            connection.rollback();
            return reading;
        } catch (SQLException e) {
            rollback();
            throw new SourceException(explain(e), e);
        }
    }

    /** True while the server answers. */
    public boolean isAlive() {
        try {
            return connection.isValid(PING_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is gone, which is what was wanted.
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The failure that led here says more.
        }
    }

    private String explain(SQLException e) {
        if (e.getErrorCode() == TOO_SLOW_MARIADB || e.getErrorCode() == TOO_SLOW_MYSQL) {
            return "The query took longer than " + timeoutSeconds
                    + " s and was cut; add an index, ask for less, or raise " + "the statement timeout of the source";
        }
        return "The query failed: " + e.getMessage();
    }
}
