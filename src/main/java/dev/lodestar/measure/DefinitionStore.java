package dev.lodestar.measure;

import dev.lodestar.measure.pace.Definition;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps definitions: versions are only ever added. */
@Repository
@TenantSql("versions are rows that are never changed, so there is nothing for an entity to manage")
class DefinitionStore {

    private final JdbcClient jdbc;
    private final DefinitionDocuments documents;

    DefinitionStore(JdbcClient jdbc, DefinitionDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    void add(
            long measureId,
            Definition definition,
            Instant recordedAt,
            String recordedBy,
            MeasureDocument.@Nullable Rebaseline rebaseline) {
        jdbc.sql("""
                insert into measure_definition (tenant, measure_id, version, effective_from, document, recorded_at,
                    recorded_by, rebaseline_reason, rebaseline_approver)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(TenantScope.current().value())
                .param(measureId)
                .param(definition.version())
                .param(definition.effectiveFrom())
                .param(documents.write(definition))
                .param(Timestamps.of(recordedAt))
                .param(recordedBy)
                .param(rebaseline == null ? null : rebaseline.reason())
                .param(rebaseline == null ? null : rebaseline.approver())
                .update();
    }

    Optional<Definition> version(long measureId, int version) {
        return jdbc.sql("""
                select document from measure_definition
                where tenant = ? and measure_id = ? and version = ?""")
                .params(TenantScope.current().value(), measureId, version)
                .query(String.class)
                .optional()
                .map(document -> documents.parse(version, document));
    }

    /** The newest version of each of these measures. */
    Map<Long, Definition> latest(Collection<Long> measureIds) {
        Map<Long, Definition> found = new HashMap<>();
        if (measureIds.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select d.measure_id, d.version, d.document from measure_definition d
                join measure m on m.tenant = d.tenant and m.id = d.measure_id and m.latest_definition = d.version
                where d.tenant = :tenant and d.measure_id in (:ids)""")
                .param("tenant", TenantScope.current().value())
                .param("ids", measureIds)
                .query(row -> {
                    found.put(row.getLong(1), documents.parse(row.getInt(2), row.getString(3)));
                });
        return found;
    }

    List<DefinitionVersion> all(long measureId) {
        return jdbc.sql("""
                select version, document, recorded_at, recorded_by, rebaseline_reason, rebaseline_approver
                from measure_definition where tenant = ? and measure_id = ? order by version""")
                .params(TenantScope.current().value(), measureId)
                .query((row, number) -> new DefinitionVersion(
                        documents.parse(row.getInt(1), row.getString(2)),
                        documents.tree(row.getString(2)),
                        Timestamps.from(row.getObject(3, LocalDateTime.class)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }
}
