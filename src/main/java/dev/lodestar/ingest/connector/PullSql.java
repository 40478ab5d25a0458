package dev.lodestar.ingest.connector;

import dev.lodestar.kernel.Period;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A query that answers for one period: {@code :from} is the period's first day, {@code :to} the day after its last, both
 * dates, so that {@code day >= :from and day < :to} holds for days and for points in time.
 */
public final class PullSql {

    private final String statement;
    private final List<String> parameters;

    PullSql(String statement, List<String> parameters) {
        this.statement = statement;
        this.parameters = List.copyOf(parameters);
    }

    /**
     * Reads a single SELECT (or WITH ... SELECT) of a period, or of the level at its end.
     *
     * @throws IllegalArgumentException saying what is wrong and the way out
     */
    public static PullSql parse(String sql) {
        return new SqlScanner(sql).scan();
    }

    /** The statement with a question mark for each parameter. */
    String statement() {
        return statement;
    }

    void bind(PreparedStatement prepared, Period period) throws SQLException {
        LocalDate from = period.firstDay();
        LocalDate to = period.lastDay().plusDays(1);
        for (int i = 0; i < parameters.size(); i++) {
            prepared.setObject(i + 1, parameters.get(i).equals("from") ? from : to, JDBCType.DATE);
        }
    }
}
