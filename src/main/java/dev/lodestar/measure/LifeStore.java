package dev.lodestar.measure;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps when measures were paused and retired: rows are only ever added, so that the past is judged as it was known. */
@Repository
@TenantSql("rows are only added, and judging reads them for hundreds of measures along with their definitions")
class LifeStore {

    private final JdbcClient jdbc;

    LifeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that happened to a measure so far. */
    Life of(long measureId) {
        Life[] life = {Life.UNBROKEN};
        jdbc.sql("""
                select what, day from measure_life
                where tenant = :tenant and measure_id = :measure order by number""")
                .param("tenant", TenantScope.current().value())
                .param("measure", measureId)
                .query(row -> {
                    life[0] = life[0].after(LifeTurn.valueOf(row.getString(1)), row.getObject(2, LocalDate.class));
                });
        return life[0];
    }

    void add(long measureId, LifeTurn turn, LocalDate day, String reason, Instant recordedAt, String recordedBy) {
        jdbc.sql("""
                insert into measure_life (tenant, measure_id, number, what, day, reason, recorded_at, recorded_by)
                select :tenant, :measure, coalesce(max(number), 0) + 1, :what, :day, :reason, :at, :by
                from measure_life where tenant = :tenant and measure_id = :measure""")
                .param("tenant", TenantScope.current().value())
                .param("measure", measureId)
                .param("what", turn.name())
                .param("day", day)
                .param("reason", reason)
                .param("at", Timestamps.of(recordedAt))
                .param("by", recordedBy)
                .update();
    }
}
