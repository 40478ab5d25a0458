package dev.lodestar.plan;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which version of each plan was in force. */
@Repository
@TenantSql("a list needs four short fields of long documents, a version of each plan")
class ArchiveStore {

    private final JdbcClient jdbc;

    ArchiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plans that were published by an instant, as they were named then, the newest year first. */
    List<PlanSummary> inForce(Instant at) {
        return jdbc.sql("""
                select p.plan_key, json_value(v.document, '$.name') as name, json_value(v.document, '$.unitKey'),
                    cast(json_value(v.document, '$.year') as integer) as year, json_value(v.document, '$.owner'), v.number
                from plan p
                join plan_version v on v.tenant = p.tenant and v.plan_id = p.id
                    and v.number = (select max(l.number) from plan_version l
                        where l.tenant = p.tenant and l.plan_id = p.id and l.published_at <= :at)
                where p.tenant = :tenant
                order by year desc, name, p.plan_key""")
                .param("tenant", TenantScope.current().value())
                .param("at", LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .query((row, number) -> new PlanSummary(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getInt(6)))
                .list();
    }

    /** What every plan in force then says, by its key; one statement. */
    Map<String, String> documentsInForce(Instant at) {
        return jdbc.sql("""
                select p.plan_key, v.document
                from plan p
                join plan_version v on v.tenant = p.tenant and v.plan_id = p.id
                    and v.number = (select max(l.number) from plan_version l
                        where l.tenant = p.tenant and l.plan_id = p.id and l.published_at <= :at)
                where p.tenant = :tenant""")
                .param("tenant", TenantScope.current().value())
                .param("at", LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .query(rows -> {
                    Map<String, String> found = new HashMap<>();
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getString(2));
                    }
                    return found;
                });
    }
}
