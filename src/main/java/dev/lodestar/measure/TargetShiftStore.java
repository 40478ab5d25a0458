package dev.lodestar.measure;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares what was expected at one moment with what was expected at a later one. */
@Repository
@TenantSql(
        "it joins the definition in force before a time with the last one within it, in one statement for all measures")
class TargetShiftStore {

    private final JdbcClient jdbc;
    private final DefinitionDocuments documents;

    TargetShiftStore(JdbcClient jdbc, DefinitionDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Those of these measures that were redefined after the one moment and until the other, by key. */
    List<TargetShift> between(Collection<String> keys, Instant since, Instant until) {
        return jdbc.sql("""
                select m.measure_key, b.version, b.document, d.version, d.document
                from (
                    select w.measure_id, min(w.version) as first_version, max(w.version) as last_version
                    from measure_definition w
                    where w.tenant = :tenant and w.recorded_at > :since and w.recorded_at <= :until
                    group by w.measure_id) c
                join measure m on m.tenant = :tenant and m.id = c.measure_id
                join measure_definition b on b.tenant = m.tenant and b.measure_id = m.id
                    and b.version = c.first_version - 1
                join measure_definition d on d.tenant = m.tenant and d.measure_id = m.id
                    and d.version = c.last_version
                where m.tenant = :tenant and m.measure_key in (:keys)
                order by m.measure_key""")
                .param("tenant", TenantScope.current().value())
                .param("since", Timestamps.of(since))
                .param("until", Timestamps.of(until))
                .param("keys", keys)
                .query((row, number) -> TargetShift.of(
                        row.getString(1),
                        documents.parse(row.getInt(2), row.getString(3)),
                        documents.parse(row.getInt(4), row.getString(5))))
                .list();
    }
}
