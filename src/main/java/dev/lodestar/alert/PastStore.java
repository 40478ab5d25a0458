package dev.lodestar.alert;

import dev.lodestar.kernel.Period;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was on record about incidents at a past moment. */
@Repository
@TenantSql("the latest change of each incident until an instant, which no entity holds")
class PastStore {

    private final JdbcClient jdbc;

    PastStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was on record about every incident of these measures, by measure and streak, in one statement. */
    Map<Long, Map<IncidentKey, Record>> records(Collection<Long> measureIds, Instant knownAt) {
        Map<Long, Map<IncidentKey, Record>> found = new HashMap<>();
        if (measureIds.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select i.measure_id, i.rule, i.start_period, i.id, i.retroactive, e.raised_at, e.happened_at
                from incident i
                left join incident_event e on e.tenant = i.tenant and e.incident_id = i.id
                    and e.revision = (select max(l.revision) from incident_event l
                        where l.tenant = i.tenant and l.incident_id = i.id and l.happened_at <= :knownAt)
                where i.tenant = :tenant and i.measure_id in (:ids)""")
                .param("tenant", TenantScope.current().value())
                .param("ids", measureIds)
                .param("knownAt", IncidentRows.stored(knownAt.truncatedTo(ChronoUnit.MICROS)))
                .query(row -> {
                    IncidentKey key = new IncidentKey(Rule.valueOf(row.getString(2)), Period.parse(row.getString(3)));
                    found.computeIfAbsent(row.getLong(1), id -> new HashMap<>()).put(key, record(row));
                });
        return found;
    }

    private static Record record(ResultSet row) throws SQLException {
        return new Record(row.getLong(4), row.getBoolean(5), instant(row, 6), instant(row, 7));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    /**
     * What was on record.
     *
     * @param raisedAt as it was believed; null when nothing was on record yet
     * @param changedAt the latest change until then; null when nothing was on record yet
     */
    record Record(
            long id,
            boolean retroactive,
            @Nullable Instant raisedAt,
            @Nullable Instant changedAt) {}
}
