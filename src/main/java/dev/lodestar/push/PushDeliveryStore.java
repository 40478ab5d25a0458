package dev.lodestar.push;

import dev.lodestar.notification.Backlog;
import dev.lodestar.notification.ShortMessage;
import dev.lodestar.tenancy.Moments;
import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is on its way to browsers, and what became of it. */
@Repository
@TenantSql("messages to many browsers are written at once, and one is claimed by a single statement")
class PushDeliveryStore {

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PushDeliveryStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes them, each once for a browser however often it is asked for. */
    void add(List<New> deliveries, Instant now) {
        String tenant = TenantScope.current().value();
        MultiRow.write(
                batches,
                "insert ignore into push_delivery (tenant, browser_id, person, delivery_key, title, payload, topic, urgent,"
                        + " state, attempts, next_at, written_at) values",
                "",
                deliveries.stream()
                        .map(one -> new @Nullable Object[] {
                            tenant,
                            one.browser(),
                            one.message().person(),
                            one.message().key(),
                            one.message().title(),
                            one.payload(),
                            one.message().topic(),
                            one.message().urgent(),
                            PushState.QUEUED.name(),
                            0,
                            Moments.stored(now),
                            Moments.stored(now)
                        })
                        .toList());
    }

    /** What is due, in order. */
    List<PushDelivery> due(Instant now, int limit) {
        return jdbc.sql("""
                select d.id, d.browser_id, b.address, b.host, d.payload, d.topic, d.urgent, d.attempts, d.written_at
                from push_delivery d join push_browser b on b.tenant = d.tenant and b.id = d.browser_id
                where d.tenant = :tenant and d.state = 'QUEUED' and d.next_at <= :now
                order by d.next_at, d.id limit :limit""")
                .param("tenant", TenantScope.current().value())
                .param("now", Moments.stored(now))
                .param("limit", limit)
                .query((row, number) -> new PushDelivery(
                        row.getLong("id"),
                        row.getLong("browser_id"),
                        row.getString("address"),
                        row.getString("host"),
                        row.getString("payload"),
                        row.getString("topic"),
                        row.getBoolean("urgent"),
                        row.getInt("attempts"),
                        Moments.read(row, "written_at")))
                .list();
    }

    /** Keeps others off until then; false when somebody else was faster. */
    boolean claim(long id, Instant now, Instant until) {
        return jdbc.sql("""
                        update push_delivery set next_at = :until
                        where tenant = :tenant and id = :id and state = 'QUEUED' and next_at <= :now""")
                        .param("tenant", TenantScope.current().value())
                        .param("id", id)
                        .param("now", Moments.stored(now))
                        .param("until", Moments.stored(until))
                        .update()
                > 0;
    }

    /** Notes what came of an attempt. */
    void note(
            long id,
            PushState state,
            @Nullable Instant nextAt,
            @Nullable Integer status,
            @Nullable String error,
            Instant now) {
        jdbc.sql("""
                update push_delivery set state = :state, attempts = attempts + 1, next_at = :next, done_at = :done,
                    status = :status, error = :error
                where tenant = :tenant and id = :id""")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .param("state", state.name())
                .param("next", nextAt == null ? null : Moments.stored(nextAt))
                .param("done", state == PushState.QUEUED ? null : Moments.stored(now))
                .param("status", status)
                .param(
                        "error",
                        error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR))
                .update();
    }

    /** Ends what waits for a browser that is no more. */
    void gone(long browser, String why, Instant now) {
        jdbc.sql("""
                update push_delivery set state = 'GONE', next_at = null, done_at = :now, error = :why
                where tenant = :tenant and browser_id = :browser and state = 'QUEUED'""")
                .param("tenant", TenantScope.current().value())
                .param("browser", browser)
                .param("why", why)
                .param("now", Moments.stored(now))
                .update();
    }

    /** Begins one anew that was given up, as if it were written now; false when there is no such one. */
    boolean again(long id, Instant now) {
        return jdbc.sql("""
                        update push_delivery d join push_browser b on b.tenant = d.tenant and b.id = d.browser_id
                        set d.state = 'QUEUED', d.attempts = 0, d.next_at = :now, d.written_at = :now, d.done_at = null
                        where d.tenant = :tenant and d.id = :id and d.state = 'DEAD'""")
                        .param("tenant", TenantScope.current().value())
                        .param("id", id)
                        .param("now", Moments.stored(now))
                        .update()
                > 0;
    }

    /** The newest of those that were given up, and the newest of all others. */
    List<PushDeliveryView> log(int limit) {
        return jdbc.sql("""
                (select id, person, title, state, attempts, written_at, done_at, status, error from push_delivery
                    where tenant = :tenant and state = 'DEAD' order by id desc limit :limit)
                union all
                (select id, person, title, state, attempts, written_at, done_at, status, error from push_delivery
                    where tenant = :tenant and state <> 'DEAD' order by id desc limit :limit)""")
                .param("tenant", TenantScope.current().value())
                .param("limit", limit)
                .query((row, number) -> view(row))
                .list();
    }

    Backlog backlog() {
        return jdbc.sql("""
                select count(*) many, min(written_at) written_at from push_delivery
                where tenant = :tenant and state = 'QUEUED'""")
                .param("tenant", TenantScope.current().value())
                .query((row, number) -> new Backlog(row.getLong("many"), Moments.readIfThere(row, "written_at")))
                .single();
    }

    private static PushDeliveryView view(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return new PushDeliveryView(
                row.getLong("id"),
                row.getString("person"),
                row.getString("title"),
                PushState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Moments.read(row, "written_at"),
                Moments.readIfThere(row, "done_at"),
                status == 0 ? null : status,
                row.getString("error"));
    }

    /** A message to write for a browser. */
    record New(long browser, ShortMessage message, String payload) {}
}
