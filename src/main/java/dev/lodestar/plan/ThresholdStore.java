package dev.lodestar.plan;

import dev.lodestar.plan.document.Thresholds;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a tenant wants tips about, one row a tenant. */
@Repository
@TenantSql("one row a tenant that is put in place of the one before")
class ThresholdStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    ThresholdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Thresholds read() {
        return view().thresholds();
    }

    MethodView view() {
        return jdbc.sql("select document, revision from plan_thresholds where tenant = :tenant")
                .param("tenant", TenantScope.current().value())
                .query((row, number) ->
                        new MethodView(JSON.readValue(row.getString(1), Thresholds.class), row.getLong(2)))
                .optional()
                .orElse(new MethodView(Thresholds.METHOD, 0));
    }

    /** The revision; others who want to change it wait until this transaction ends. */
    long lock() {
        return jdbc.sql("select revision from plan_thresholds where tenant = :tenant for update")
                .param("tenant", TenantScope.current().value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void put(Thresholds thresholds, String by, Instant at) {
        jdbc.sql("""
                insert into plan_thresholds (tenant, document, changed_by, changed_at)
                values (:tenant, :document, :by, :at)
                on duplicate key update document = values(document), changed_by = values(changed_by),
                    changed_at = values(changed_at), revision = revision + 1""")
                .param("tenant", TenantScope.current().value())
                .param("document", JSON.writeValueAsString(thresholds))
                .param("by", by)
                .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
