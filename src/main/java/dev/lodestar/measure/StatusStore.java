package dev.lodestar.measure;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.pace.AlertState;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Status;
import dev.lodestar.organisation.Reach;
import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the one row a measure that screens read. */
@Repository
@TenantSql("screens read thousands of rows in one statement, and judging replaces hundreds in one batch")
class StatusStore {

    private static final String COLUMNS = """
            select m.id, m.measure_key, m.name, m.unit, m.frequency, m.owner, m.unit_key, s.direction, s.status,
                s.alert_state, s.period, s.actual, s.expected, s.expected_lower, s.expected_upper, s.gap, s.target,
                s.baseline, s.progress, s.series, s.judged_at
            from measure m join measure_status s on s.tenant = m.tenant and s.measure_id = m.id
            where m.tenant = :tenant
                and (:everything or m.owner = :person or m.unit_key in (:units) or m.shared_with like :shared)
            """;

    private static final String INSERT = """
            insert into measure_status (tenant, measure_id, status, alert_state, period, actual, expected,
                expected_lower, expected_upper, gap, baseline, target, direction, progress, series, checkpoint, judged_at,
                due_at)
            values""";

    private static final String TOUCH = """
            on duplicate key update status = values(status), checkpoint = values(checkpoint),
                judged_at = values(judged_at), due_at = values(due_at)""";

    private static final String CHANGE = TOUCH + """
            , alert_state = values(alert_state), period = values(period), actual = values(actual),
                expected = values(expected), expected_lower = values(expected_lower),
                expected_upper = values(expected_upper), gap = values(gap), baseline = values(baseline),
                target = values(target), direction = values(direction), progress = values(progress),
                series = values(series)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SeriesFormat series;

    StatusStore(JdbcClient jdbc, JdbcTemplate batches, SeriesFormat series) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.series = series;
    }

    /** The statuses in reach, of these measures only when keys are given, by key, at most so many after one. */
    List<MeasureStatus> read(
            Reach reach, @Nullable Collection<String> keys, MeasureFilter filter, String after, int most) {
        JdbcClient.StatementSpec statement = jdbc.sql(
                        COLUMNS + (keys == null ? "and m.measure_key > :after" : "and m.measure_key in (:keys)") + """
                         and (:status is null or s.status = :status) and (:unit is null or m.unit_key = :unit)
                         and (:text is null or m.name like :text or convert(m.measure_key using utf8mb4) like :text)
                        order by m.measure_key limit :most""")
                .param("status", filter.status())
                .param("unit", filter.unit())
                .param("text", filter.like())
                .param("tenant", TenantScope.current().value())
                .param("everything", reach.everything())
                .param("person", reach.person() == null ? "" : reach.person())
                .param("units", reach.units().isEmpty() ? Set.of("") : reach.units())
                .param("shared", reach.sharedWith() == null ? "" : "% " + reach.sharedWith() + " %")
                .param("most", most);
        return (keys == null ? statement.param("after", after) : statement.param("keys", keys))
                .query((row, number) -> status(row))
                .list();
    }

    /** Where the judgements of these measures stand; those without one that can be gone on from are left out. */
    Map<Long, Checkpoint> checkpoints(Collection<Long> measureIds) {
        Map<Long, Checkpoint> found = new HashMap<>();
        if (measureIds.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select measure_id, checkpoint, series, judged_at from measure_status
                where tenant = :tenant and measure_id in (:ids) and checkpoint is not null""")
                .param("tenant", TenantScope.current().value())
                .param("ids", measureIds)
                .query(row -> {
                    LedgerFormat.Stored stored = LedgerFormat.read(row.getString(2));
                    if (stored != null) {
                        Instant judgedAt = Timestamps.from(row.getObject(4, LocalDateTime.class));
                        found.put(
                                row.getLong(1),
                                new Checkpoint(stored.subject(), stored.ledger(), row.getString(3), judgedAt));
                    }
                });
        return found;
    }

    /** Keeps what judging at an instant found. */
    void put(List<JudgedStep> steps, Instant at) {
        String tenant = TenantScope.current().value();
        Map<Boolean, List<@Nullable Object[]>> rows = steps.stream()
                .collect(Collectors.partitioningBy(
                        JudgedStep::hasNoPeriod,
                        Collectors.mapping(step -> columns(tenant, StatusRow.of(step), at), Collectors.toList())));
        MultiRow.write(batches, INSERT, CHANGE, rows.getOrDefault(false, List.of()));
        MultiRow.write(batches, INSERT, TOUCH, rows.getOrDefault(true, List.of()));
    }

    /** The measures that have had a period close since they were judged, at most so many. */
    List<Long> due(Instant now, int most) {
        return jdbc.sql("""
                select measure_id from measure_status
                where tenant = :tenant and due_at <= :now order by due_at, measure_id limit :most""")
                .param("tenant", TenantScope.current().value())
                .param("now", Timestamps.of(now))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private @Nullable Object[] columns(String tenant, StatusRow row, Instant judgedAt) {
        JudgedPeriod latest = row.latest();
        return new @Nullable Object[] {
            tenant,
            row.step().measureId(),
            row.evaluation().status().name(),
            row.evaluation().alertState().name(),
            latest == null ? null : latest.period().toString(),
            latest == null ? null : StatusRow.rounded(latest.actual()),
            latest == null ? null : StatusRow.rounded(latest.expected()),
            latest == null ? null : StatusRow.rounded(latest.expectedLower()),
            latest == null ? null : StatusRow.rounded(latest.expectedUpper()),
            latest == null ? null : latest.gap(),
            row.baseline(),
            row.target(),
            row.definition().direction().name(),
            StatusRow.rounded(row.progress()),
            row.step().from() == null
                    ? series.write(row.following())
                    : series.extended(row.step().from().series(), row.following()),
            row.step().checkpoint(),
            Timestamps.of(judgedAt),
            Timestamps.of(row.dueAt(judgedAt))
        };
    }

    MeasureStatus status(ResultSet row) throws SQLException {
        return new MeasureStatus(
                row.getLong("id"),
                row.getString("measure_key"),
                row.getString("name"),
                row.getString("unit"),
                Frequency.valueOf(row.getString("frequency")),
                Direction.valueOf(row.getString("direction")),
                row.getString("owner"),
                row.getString("unit_key"),
                Status.valueOf(row.getString("status")),
                AlertState.valueOf(row.getString("alert_state")),
                row.getString("period"),
                number(row, "actual"),
                number(row, "expected"),
                number(row, "expected_lower"),
                number(row, "expected_upper"),
                number(row, "gap"),
                number(row, "target"),
                number(row, "baseline"),
                number(row, "progress"),
                series.read(row.getString("series")),
                Timestamps.from(row.getObject("judged_at", LocalDateTime.class)));
    }

    /** Reads the digits that matter: a column of twenty decimals is mostly zeros, which cost more than the rest. */
    static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        if (text == null || text.indexOf('.') < 0) {
            return text == null ? null : new BigDecimal(text);
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return new BigDecimal(text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end));
    }
}
