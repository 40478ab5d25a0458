package dev.lodestar.bench;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantSql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

/** What the database and its driver need for the same rows with nothing of the product around them. */
@TenantSql("the reference is plain JDBC")
final class BareDatabase {

    private static final int MEASURES_A_READ = 500;
    private static final int ROWS_A_STATEMENT = 1000;

    private final Connection connection;
    private final TenantId tenant;
    private final Fleet fleet;

    BareDatabase(Connection connection, TenantId tenant, Fleet fleet) {
        this.connection = connection;
        this.tenant = tenant;
        this.fleet = fleet;
    }

    /** Reads every number of the fleet, column by column; returns how many rows there were. */
    long readObservations() throws SQLException {
        long rows = 0;
        try (PreparedStatement select = connection.prepareStatement("""
                select measure_id, first_day, revision, value, numerator, denominator from observation
                where tenant = ? and measure_id between ? and ? order by measure_id, first_day, revision""")) {
            for (int measure = 0; measure < fleet.measures(); measure += MEASURES_A_READ) {
                select.setString(1, tenant.value());
                select.setLong(2, fleet.id(measure));
                select.setLong(3, fleet.id(measure + MEASURES_A_READ - 1));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        read(row);
                        rows++;
                    }
                }
            }
        }
        connection.commit();
        return rows;
    }

    private static void read(ResultSet row) throws SQLException {
        row.getLong(1);
        row.getObject(2, LocalDate.class);
        row.getInt(3);
        for (int column = 4; column <= 6; column++) {
            BigDecimal ignored = row.getBigDecimal(column);
        }
    }

    /** Writes a week of numbers and as many status rows as a plain program would, durably, and takes the numbers back. */
    void writeWeek(int week, Samples samples) throws Exception {
        String series = "2025-W01,1234.56,1240.12,,,GREEN;".repeat(26);
        samples.time(() -> {
            insertWeek(week);
            String rows =
                    String.join(",", Collections.nCopies(ROWS_A_STATEMENT, "(?, ?, 'GREEN', 'OK', 'HIGHER', ?, ?, ?)"));
            try (PreparedStatement upsert = connection.prepareStatement(
                    """
                    insert into measure_status (tenant, measure_id, status, alert_state, direction, series, judged_at, due_at)
                    values\s""" + rows + " on duplicate key update series = values(series), judged_at = values(judged_at)")) {
                for (int from = 0; from < fleet.measures(); from += ROWS_A_STATEMENT) {
                    int column = 1;
                    for (int measure = from; measure < from + ROWS_A_STATEMENT; measure++) {
                        for (Object value : List.of(tenant.value(), fleet.id(measure), series, at(week), at(week))) {
                            upsert.setObject(column++, value);
                        }
                    }
                    upsert.executeUpdate();
                }
            }
            connection.commit();
        });
        try (PreparedStatement delete =
                connection.prepareStatement("delete from observation where tenant = ? and first_day = ?")) {
            delete.setString(1, tenant.value());
            delete.setObject(2, fleet.first().plus(week).firstDay());
            delete.executeUpdate();
        }
        connection.commit();
    }

    private void insertWeek(int week) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into observation (tenant, measure_id, first_day, revision, value, withdrawn, source, recorded_at)
                values (?, ?, ?, 1, ?, false, 'bench', ?)""")) {
            for (int measure = 0; measure < fleet.measures(); measure++) {
                FleetLoader.bind(
                        insert,
                        tenant.value(),
                        fleet.id(measure),
                        fleet.first().plus(week).firstDay(),
                        BigDecimal.valueOf(123_456, 2),
                        at(week));
            }
            insert.executeBatch();
        }
    }

    /** Reads the status rows of the first measures with their measures, column by column. */
    void readStatuses(int measures) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select m.id, m.measure_key, m.name, m.unit, m.frequency, m.owner, m.unit_key, s.direction, s.status,
                    s.alert_state, s.period, s.actual, s.expected, s.expected_lower, s.expected_upper, s.gap, s.target,
                    s.baseline, s.progress, s.series, s.judged_at
                from measure m join measure_status s on s.tenant = m.tenant and s.measure_id = m.id
                where m.tenant = ? and m.id < ? order by m.measure_key""")) {
            select.setString(1, tenant.value());
            select.setLong(2, fleet.id(measures));
            try (ResultSet row = select.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        row.getString(column);
                    }
                }
            }
        }
        connection.commit();
    }

    /** How many statements the server has been asked so far. */
    long questions() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("show global status like 'Questions'");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(2);
        }
    }

    /** A number that a query returns. */
    long count(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, tenant.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } finally {
            connection.commit();
        }
    }

    private LocalDateTime at(int week) {
        return LocalDateTime.ofInstant(fleet.closing(week + 1), ZoneOffset.UTC);
    }
}
