package dev.lodestar.bench;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Puts a fleet with its numbers into the product's tables, faster than the product could learn of it. */
@TenantSql("millions of rows, which no service takes at once")
final class FleetLoader {

    private static final int BATCH = 20_000;

    private final Connection connection;
    private final TenantId tenant;
    private final Fleet fleet;

    FleetLoader(Connection connection, TenantId tenant, Fleet fleet) {
        this.connection = connection;
        this.tenant = tenant;
        this.fleet = fleet;
    }

    /** Loads everything, none of it judged. */
    void load(int weeks) throws SQLException {
        connection.setAutoCommit(false);
        measures();
        definitions();
        observations(weeks);
        unjudged();
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze table measure, measure_definition, observation, measure_status");
        }
    }

    /** Forgets all judgements and incidents, as if nothing had ever been judged. */
    void unjudged() throws SQLException {
        for (String table : List.of("measure_status", "incident", "incident_event", "incident_cursor")) {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where tenant = ?")) {
                delete.setString(1, tenant.value());
                delete.executeUpdate();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into measure_status (tenant, measure_id, status, alert_state, direction, series, judged_at, due_at)
                values (?, ?, 'NOT_STARTED', 'OK', 'HIGHER', '', ?, ?)""")) {
            for (int measure = 0; measure < fleet.measures(); measure++) {
                bind(insert, tenant.value(), fleet.id(measure), before(), before());
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private void measures() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into measure (tenant, id, measure_key, name, unit, kind, frequency, zone, grace_hours, owner,
                    unit_key, latest_definition, version)
                values (?, ?, ?, ?, 'cars', ?, 'WEEK', ?, ?, ?, ?, 1, 0)""")) {
            for (int measure = 0; measure < fleet.measures(); measure++) {
                bind(
                        insert,
                        tenant.value(),
                        fleet.id(measure),
                        fleet.key(measure),
                        "Measure " + measure,
                        fleet.sort(measure).kind.name(),
                        Fleet.ZONE.getId(),
                        Fleet.GRACE_HOURS,
                        "person-" + measure % 200,
                        "unit-" + measure % 50);
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private void definitions() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into measure_definition (tenant, measure_id, version, effective_from, document, recorded_at, recorded_by)
                values (?, ?, 1, ?, ?, ?, 'bench')""")) {
            for (int measure = 0; measure < fleet.measures(); measure++) {
                bind(
                        insert,
                        tenant.value(),
                        fleet.id(measure),
                        fleet.first().firstDay(),
                        fleet.sort(measure).document(),
                        before());
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private void observations(int weeks) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into observation (tenant, measure_id, first_day, revision, value, numerator, denominator, withdrawn,
                    source, recorded_at)
                values (?, ?, ?, 1, ?, ?, ?, false, 'bench', ?)""")) {
            int pending = 0;
            for (int measure = 0; measure < fleet.measures(); measure++) {
                List<Fleet.Number> numbers = fleet.numbers(measure, weeks);
                for (int week = 0; week < weeks; week++) {
                    Fleet.Number number = numbers.get(week);
                    bind(
                            insert,
                            tenant.value(),
                            fleet.id(measure),
                            fleet.first().firstDay().plusWeeks(week),
                            number.value(),
                            number.numerator(),
                            number.denominator(),
                            before());
                }
                pending += weeks;
                if (pending >= BATCH) {
                    insert.executeBatch();
                    connection.commit();
                    pending = 0;
                }
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private LocalDateTime before() {
        return LocalDateTime.ofInstant(fleet.first().closesAt(Fleet.ZONE, Fleet.GRACE_HOURS), ZoneOffset.UTC);
    }

    static void bind(PreparedStatement statement, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        for (int column = 0; column < values.length; column++) {
            statement.setObject(column + 1, values[column]);
        }
        statement.addBatch();
    }
}
