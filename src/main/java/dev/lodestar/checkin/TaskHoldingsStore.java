package dev.lodestar.checkin;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the open tasks of people and measures, and re-points them. */
@Repository
@TenantSql("whoever leaves may have hundreds of tasks, which change hands in two statements")
class TaskHoldingsStore {

    private final JdbcClient jdbc;

    TaskHoldingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open task. */
    record Held(long id, String title) {}

    /** The open ones of these people. */
    List<Held> ownedBy(Collection<String> people) {
        return open("owner", people);
    }

    /** The open ones that are to help these measures. */
    List<Held> helping(Collection<String> measures) {
        return open("measure_key", measures);
    }

    private List<Held> open(String column, Collection<String> keys) {
        return jdbc.sql("select id, title from task where tenant = :tenant and state = 'OPEN' and " + column
                        + " in (:keys) order by due, id")
                .param("tenant", TenantScope.current().value())
                .param("keys", keys)
                .query((row, number) -> new Held(row.getLong("id"), row.getString("title")))
                .list();
    }

    /** Gives all open tasks of one person to another, each with a step on record. */
    void handOver(String from, String to, String reason, String by, Instant at) {
        jdbc.sql("""
                        insert into task_step (tenant, task_id, revision, owner, due, progress, state, note, changed_by,
                            changed_at)
                        select tenant, id, revision + 1, :to, due, progress, state, :reason, :by, :at
                        from task where tenant = :tenant and owner = :from and state = 'OPEN'""")
                .param("tenant", TenantScope.current().value())
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .param("by", by)
                .param("at", Moments.stored(at))
                .update();
        jdbc.sql("""
                        update task set owner = :to, revision = revision + 1
                        where tenant = :tenant and owner = :from and state = 'OPEN'""")
                .param("tenant", TenantScope.current().value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Has all open tasks that were to help one measure help another. */
    void helpInstead(String from, String to) {
        jdbc.sql("""
                        update task set measure_key = :to
                        where tenant = :tenant and measure_key = :from and state = 'OPEN'""")
                .param("tenant", TenantScope.current().value())
                .param("from", from)
                .param("to", to)
                .update();
    }
}
