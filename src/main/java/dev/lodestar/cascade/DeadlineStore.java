package dev.lodestar.cascade;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds proposals by how long they have waited. */
@Repository
@TenantSql("of two jobs that remind at once the second changes no row")
class DeadlineStore {

    /** How many are reminded of at a time. */
    static final int SOME = 200;

    private final JdbcClient jdbc;

    DeadlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A proposal that somebody is to be reminded of. */
    record Due(long id, String childPlan) {}

    List<Due> due(Instant now) {
        return jdbc.sql("""
                        select id, child_plan from cascade_proposal
                        where tenant = :tenant and state = 'OPEN' and remind_at <= :now and reminded_at is null
                        order by stale_at, id limit :some""")
                .param("tenant", TenantScope.current().value())
                .param("now", LinkStore.stored(now))
                .param("some", SOME)
                .query((row, number) -> new Due(row.getLong(1), row.getString(2)))
                .list();
    }

    /** False when somebody was reminded meanwhile, or answered. */
    boolean remind(long id, Instant now) {
        return jdbc.sql("""
                        update cascade_proposal set reminded_at = :now
                        where tenant = :tenant and id = :id and state = 'OPEN' and reminded_at is null""")
                        .param("tenant", TenantScope.current().value())
                        .param("id", id)
                        .param("now", LinkStore.stored(now))
                        .update()
                == 1;
    }

    /** Those that were reminded of and still waited too long. */
    void goStale(Instant now) {
        jdbc.sql("""
                        update cascade_proposal set state = 'STALE'
                        where tenant = :tenant and state = 'OPEN' and stale_at <= :now and reminded_at is not null""")
                .param("tenant", TenantScope.current().value())
                .param("now", LinkStore.stored(now))
                .update();
    }
}
