package dev.lodestar.alert;

import dev.lodestar.tenancy.TenantSql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes many rows with one statement a thousand, several times faster than a statement a row. */
@TenantSql("it writes the statements of stores, whose rows and texts name the tenant")
final class MultiRow {

    private static final int ROWS = 1000;

    private MultiRow() {}

    /**
     * Writes the rows; without rows it does nothing.
     *
     * @param insert up to and including the word {@code values}
     * @param tail what follows the rows
     */
    static void write(JdbcTemplate jdbc, String insert, String tail, List<@Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ROWS) {
            List<@Nullable Object[]> some = rows.subList(from, Math.min(rows.size(), from + ROWS));
            String row = "(" + "?,".repeat(some.getFirst().length - 1) + "?)";
            String values = (row + ",").repeat(some.size() - 1) + row;
            List<@Nullable Object> parameters = new ArrayList<>();
            some.forEach(one -> parameters.addAll(Arrays.asList(one)));
            jdbc.update(insert + " " + values + " " + tail, parameters.toArray());
        }
    }
}
