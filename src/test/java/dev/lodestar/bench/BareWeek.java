package dev.lodestar.bench;

import dev.lodestar.kernel.Period;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.tenancy.TenantSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Saves a number as a plain program would: a row for it and one for the note, judged anew from all its numbers, durably. */
@TenantSql("the reference is plain JDBC")
final class BareWeek {

    private final Connection connection;
    private final TenantId tenant;
    private final Fleet fleet;
    private long note = 9_000_000_000L;

    BareWeek(Connection connection, TenantId tenant, Fleet fleet) {
        this.connection = connection;
        this.tenant = tenant;
        this.fleet = fleet;
    }

    void save(int measure, int week) throws SQLException {
        LocalDateTime now = LocalDateTime.ofInstant(fleet.closing(week + 1), ZoneOffset.UTC);
        Fleet.Number number = fleet.numbers(measure, week + 1).getLast();
        insert(
                """
                insert into observation (tenant, measure_id, first_day, revision, value, numerator, denominator, withdrawn,
                    source, note, recorded_at)
                values (?, ?, ?, 1, ?, ?, ?, false, 'person-0', 'As planned', ?)""",
                tenant.value(),
                fleet.id(measure),
                fleet.first().plus(week).firstDay(),
                number.value(),
                number.numerator(),
                number.denominator(),
                now);
        insert(
                """
                insert into check_in (tenant, id, subject, period, note, confidence, mentions, author, said_at)
                values (?, ?, ?, ?, 'As planned', 4, '', 'person-0', ?)""",
                tenant.value(),
                note++,
                "measure:" + fleet.key(measure),
                fleet.first().plus(week).toString(),
                now);
        insert(
                "update measure_status set status = ?, judged_at = ? where tenant = ? and measure_id = ?",
                judged(measure, week),
                now,
                tenant.value(),
                fleet.id(measure));
        connection.commit();
    }

    private String judged(int measure, int week) throws SQLException {
        Sort sort = fleet.sort(measure);
        Subject subject = new Subject(
                sort.kind,
                fleet.first().frequency(),
                Fleet.ZONE,
                Fleet.GRACE_HOURS,
                List.of(sort.definition()),
                List.of(),
                null);
        return Judge.evaluate(subject, observations(measure), fleet.closing(week + 1))
                .status()
                .name();
    }

    private List<Observation> observations(int measure) throws SQLException {
        List<Observation> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select first_day, value, numerator, denominator from observation
                where tenant = ? and measure_id = ? order by first_day, revision""")) {
            select.setString(1, tenant.value());
            select.setLong(2, fleet.id(measure));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Observation(
                            new Period(fleet.first().frequency(), row.getObject(1, LocalDate.class)),
                            1,
                            row.getBigDecimal(2),
                            row.getBigDecimal(3),
                            row.getBigDecimal(4)));
                }
            }
        }
        return found;
    }

    private void insert(String sql, @org.jspecify.annotations.Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            FleetLoader.bind(statement, values);
            statement.executeBatch();
        }
    }
}
