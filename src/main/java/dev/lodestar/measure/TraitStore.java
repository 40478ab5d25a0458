package dev.lodestar.measure;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.organisation.Reach;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was said of measures besides what is expected of them: rows are only ever added. */
@Repository
@TenantSql("what was known at an instant is the latest of many rows a measure, which no entity holds")
class TraitStore {

    private static final String KNOWN = """
            select m.id, m.measure_key, r.name, r.unit, r.kind, r.frequency, r.zone, r.grace_hours, r.owner, r.unit_key,
                r.shared_with, r.version
            from measure m
            join measure_revision r on r.tenant = m.tenant and r.measure_id = m.id
                and r.version = (select max(l.version) from measure_revision l
                    where l.tenant = m.tenant and l.measure_id = m.id and l.recorded_at <= :knownAt)
            where m.tenant = :tenant
                and (:everything or r.owner = :person or r.unit_key in (:units) or r.shared_with like :shared)
                and (:unit is null or r.unit_key = :unit)
                and (:text is null or r.name like :text or convert(m.measure_key using utf8mb4) like :text)
            """;

    private final JdbcClient jdbc;

    TraitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MeasureView measure, Instant recordedAt, String recordedBy) {
        jdbc.sql("""
                insert into measure_revision (tenant, measure_id, version, name, unit, kind, frequency, zone, grace_hours,
                    owner, unit_key, shared_with, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(TenantScope.current().value())
                .param(measure.id())
                .param(measure.version())
                .param(measure.name())
                .param(measure.unit())
                .param(measure.kind().name())
                .param(measure.frequency().name())
                .param(measure.zone().getId())
                .param(measure.graceHours())
                .param(measure.owner())
                .param(measure.unitKey())
                .param(Measure.joined(measure.sharedWith()))
                .param(Timestamps.of(recordedAt))
                .param(recordedBy)
                .update();
    }

    /**
     * The measures as they were known at an instant, as far as they were in reach then; of these only when keys are given,
     * by key, at most so many after one. The status of the filter is not asked: nobody has judged yet.
     */
    List<MeasureView> known(
            Reach reach,
            @Nullable Collection<String> keys,
            MeasureFilter filter,
            String after,
            int most,
            Instant knownAt) {
        JdbcClient.StatementSpec statement = jdbc.sql(KNOWN
                        + (keys == null ? "and m.measure_key > :after" : "and m.measure_key in (:keys)")
                        + " order by m.measure_key limit :most")
                .param("tenant", TenantScope.current().value())
                .param("knownAt", Timestamps.of(knownAt))
                .param("everything", reach.everything())
                .param("person", reach.person() == null ? "" : reach.person())
                .param("units", reach.units().isEmpty() ? Set.of("") : reach.units())
                .param("shared", reach.sharedWith() == null ? "" : "% " + reach.sharedWith() + " %")
                .param("unit", filter.unit())
                .param("text", filter.like())
                .param("most", most);
        return (keys == null ? statement.param("after", after) : statement.param("keys", keys))
                .query((row, number) -> measure(row))
                .list();
    }

    private static MeasureView measure(ResultSet row) throws SQLException {
        return new MeasureView(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Kind.valueOf(row.getString(5)),
                Frequency.valueOf(row.getString(6)),
                ZoneId.of(row.getString(7)),
                row.getInt(8),
                row.getString(9),
                row.getString(10),
                Measure.split(row.getString(11)),
                row.getLong(12));
    }
}
