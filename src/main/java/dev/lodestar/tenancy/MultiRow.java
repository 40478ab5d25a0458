package dev.lodestar.tenancy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** Writes many rows in few statements, several times faster than a statement a row. */
@TenantSql("the statements are its callers', who name the tenant in each row")
public final class MultiRow {

    private static final int ROWS = 1000;

    private MultiRow() {}

    /**
     * Writes the rows with one statement a thousand; without rows it does nothing. It is the fastest way to change rows.
     *
     * @param insert up to and including the word {@code values}
     * @param tail what follows the rows
     */
    public static void write(JdbcTemplate jdbc, String insert, String tail, List<@Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ROWS) {
            List<@Nullable Object[]> some = rows.subList(from, Math.min(rows.size(), from + ROWS));
            String row = "(" + "?,".repeat(some.getFirst().length - 1) + "?)";
            String values = (row + ",").repeat(some.size() - 1) + row;
            // Spring would ask the driver for the type of every null.
            PreparedStatementCallback<Integer> write = statement -> {
                int column = 0;
                for (@Nullable Object[] one : some) {
                    for (@Nullable Object value : one) {
                        statement.setObject(++column, value);
                    }
                }
                return statement.executeUpdate();
            };
            jdbc.execute(insert + " " + values + " " + tail, write);
        }
    }

    /**
     * Adds the rows in one batch, which the driver sends as arrays; without rows it does nothing. It is the fastest way to
     * add rows.
     *
     * @param insert the statement for one row
     */
    public static void add(JdbcTemplate jdbc, String insert, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedStatementCallback<int[]> write = statement -> {
            for (@Nullable Object[] row : rows) {
                for (int column = 0; column < row.length; column++) {
                    statement.setObject(column + 1, row[column]);
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        };
        jdbc.execute(insert, write);
    }
}
