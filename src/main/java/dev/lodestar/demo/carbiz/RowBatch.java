package dev.lodestar.demo.carbiz;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects rows and writes them many to a statement; rows of one table keep their order. */
final class RowBatch {

    private static final int ROWS_A_STATEMENT = 1000;

    private final Connection connection;
    private final String schema;
    private final Map<Table, List<@Nullable Object[]>> rows = new EnumMap<>(Table.class);

    RowBatch(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    void add(Table table, @Nullable Object... values) throws SQLException {
        var waiting = rows.computeIfAbsent(table, key -> new ArrayList<>());
        waiting.add(values);
        if (waiting.size() == ROWS_A_STATEMENT) {
            write(table, waiting);
        }
    }

    void flush() throws SQLException {
        for (var entry : rows.entrySet()) {
            write(entry.getKey(), entry.getValue());
        }
    }

    /** Changes earlier rows, waiting ones of the same table included. */
    void update(Table table, String sql, Object... values) throws SQLException {
        write(table, rows.getOrDefault(table, new ArrayList<>()));
        try (var statement = connection.prepareStatement(sql.replace("{schema}", "`" + schema + "`"))) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }

    private void write(Table table, List<@Nullable Object[]> waiting) throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        var tuple = "(" + "?,".repeat(table.width() - 1) + "?)";
        var tuples = (tuple + ",").repeat(waiting.size() - 1) + tuple;
        try (var statement = connection.prepareStatement(table.insertInto(schema) + tuples)) {
            var index = 1;
            for (var row : waiting) {
                for (var value : row) {
                    statement.setObject(index++, value);
                }
            }
            statement.executeUpdate();
        }
        waiting.clear();
    }
}
