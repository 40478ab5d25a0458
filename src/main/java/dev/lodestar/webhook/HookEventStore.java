package dev.lodestar.webhook;

import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what happened until it is written for whoever is to be told. */
@Repository
@TenantSql("an event costs one statement, and many are told at once")
class HookEventStore {

    private static final String READ =
            "select id, event_key, type, number, subject, detail, happened_at, written_at from webhook_event"
                    + " where tenant = :tenant";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    HookEventStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps them, each once however often it is told. */
    void add(List<HookEvent> all) {
        String tenant = TenantScope.current().value();
        MultiRow.write(
                batches,
                "insert ignore into webhook_event (tenant, event_key, type, number, subject, detail, happened_at,"
                        + " written_at) values",
                "",
                all.stream()
                        .map(event -> new @Nullable Object[] {
                            tenant,
                            event.key(),
                            event.type().name(),
                            event.number(),
                            event.subject(),
                            event.detail(),
                            Moments.stored(event.at()),
                            Moments.stored(event.writtenAt())
                        })
                        .toList());
    }

    /** The oldest that systems were not written to about; they are the caller's until the transaction ends. */
    List<HookEvent> forSystems(int limit) {
        return jdbc.sql(READ + " and not to_systems order by id limit :limit for update skip locked")
                .param("tenant", TenantScope.current().value())
                .param("limit", limit)
                .query((row, number) -> event(row))
                .list();
    }

    /** All that systems know and groups do not, once the first of them has waited since then; else nothing. */
    List<HookEvent> forGroups(Instant since, int limit) {
        boolean due = jdbc.sql("""
                        select count(*) > 0 from webhook_event
                        where tenant = :tenant and to_systems and written_at <= :since""")
                .param("tenant", TenantScope.current().value())
                .param("since", Moments.stored(since))
                .query(Boolean.class)
                .single();
        return due
                ? jdbc.sql(READ + " and to_systems order by id limit :limit for update skip locked")
                        .param("tenant", TenantScope.current().value())
                        .param("limit", limit)
                        .query((row, number) -> event(row))
                        .list()
                : List.of();
    }

    void knownToSystems(Collection<Long> ids) {
        jdbc.sql("update webhook_event set to_systems = true where tenant = :tenant and id in (:ids)")
                .param("tenant", TenantScope.current().value())
                .param("ids", ids)
                .update();
    }

    void drop(Collection<Long> ids) {
        jdbc.sql("delete from webhook_event where tenant = :tenant and id in (:ids)")
                .param("tenant", TenantScope.current().value())
                .param("ids", ids)
                .update();
    }

    private static HookEvent event(ResultSet row) throws SQLException {
        return new HookEvent(
                row.getLong("id"),
                row.getString("event_key"),
                HookType.valueOf(row.getString("type")),
                row.getLong("number"),
                row.getString("subject"),
                row.getString("detail"),
                Moments.read(row, "happened_at"),
                Moments.read(row, "written_at"));
    }
}
