package dev.lodestar.webhook;

import dev.lodestar.notification.Backlog;
import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import dev.lodestar.webhook.channel.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is on its way to systems and chat groups, and what became of it. */
@Repository
@TenantSql("thousands of deliveries are written at once, and one is claimed by a single statement")
class DeliveryStore {

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DeliveryStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes them, each once for a webhook however often it is asked for. */
    void add(List<Delivery> deliveries, Instant now) {
        String tenant = TenantScope.current().value();
        MultiRow.write(
                batches,
                "insert ignore into webhook_delivery (tenant, webhook_id, delivery_key, message_id, type, payload, state,"
                        + " attempts, next_at, written_at) values",
                "",
                deliveries.stream()
                        .map(one -> new @Nullable Object[] {
                            tenant,
                            one.webhookId(),
                            one.key(),
                            one.messageId(),
                            one.type(),
                            one.payload(),
                            DeliveryState.QUEUED.name(),
                            0,
                            Moments.stored(now),
                            Moments.stored(now)
                        })
                        .toList());
    }

    /** What is due at webhooks that are switched on, in order. */
    List<Delivery> due(Instant now, int limit) {
        return jdbc.sql("""
                select d.id, d.webhook_id, d.delivery_key, d.message_id, d.type, d.payload, d.attempts, d.written_at
                from webhook_delivery d join webhook w on w.tenant = d.tenant and w.id = d.webhook_id and w.enabled
                where d.tenant = :tenant and d.state = 'QUEUED' and d.next_at <= :now
                order by d.next_at, d.id limit :limit""")
                .param("tenant", TenantScope.current().value())
                .param("now", Moments.stored(now))
                .param("limit", limit)
                .query((row, number) -> new Delivery(
                        row.getLong("id"),
                        row.getLong("webhook_id"),
                        row.getString("delivery_key"),
                        row.getString("message_id"),
                        row.getString("type"),
                        row.getString("payload"),
                        row.getInt("attempts"),
                        Moments.read(row, "written_at")))
                .list();
    }

    /** Keeps others off until then; false when somebody else was faster. */
    boolean claim(long id, Instant now, Instant until) {
        return jdbc.sql("""
                        update webhook_delivery set next_at = :until
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
            DeliveryState state,
            @Nullable Instant nextAt,
            Answer answer,
            @Nullable String error,
            Instant now) {
        jdbc.sql("""
                update webhook_delivery set state = :state, attempts = attempts + 1, next_at = :next, done_at = :done,
                    status = :status, error = :error, answer = :answer
                where tenant = :tenant and id = :id""")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .param("state", state.name())
                .param("next", nextAt == null ? null : Moments.stored(nextAt))
                .param("done", state == DeliveryState.QUEUED ? null : Moments.stored(now))
                .param("status", answer.status())
                .param(
                        "error",
                        error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR))
                .param("answer", answer.body())
                .update();
    }

    /** Begins anew, whatever came of it; false when there is no such delivery. */
    boolean again(long webhook, long id, Instant now) {
        return jdbc.sql("""
                        update webhook_delivery set state = 'QUEUED', attempts = 0, next_at = :now, done_at = null
                        where tenant = :tenant and webhook_id = :webhook and id = :id""")
                        .param("webhook", webhook)
                        .param("tenant", TenantScope.current().value())
                        .param("id", id)
                        .param("now", Moments.stored(now))
                        .update()
                > 0;
    }

    /** The newest before a number, of one webhook or of all. */
    List<DeliveryView> log(@Nullable Long webhook, long before, @Nullable DeliveryState state, int limit) {
        return jdbc.sql("""
                select id, webhook_id, message_id, type, state, attempts, written_at, next_at, done_at, status, error, answer
                from webhook_delivery
                where tenant = :tenant and id < :before and (:webhook is null or webhook_id = :webhook)
                    and (:state is null or state = :state)
                order by id desc limit :limit""")
                .param("tenant", TenantScope.current().value())
                .param("webhook", webhook)
                .param("before", before)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query((row, number) -> view(row))
                .list();
    }

    Backlog backlog() {
        return jdbc.sql("""
                select count(*) many, min(written_at) written_at from webhook_delivery
                where tenant = :tenant and state = 'QUEUED'""")
                .param("tenant", TenantScope.current().value())
                .query((row, number) -> new Backlog(row.getLong("many"), Moments.readIfThere(row, "written_at")))
                .single();
    }

    Optional<DeliveryView> find(long id) {
        return log(null, id + 1, null, 1).stream()
                .filter(found -> found.id() == id)
                .findFirst();
    }

    private static DeliveryView view(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return new DeliveryView(
                row.getLong("id"),
                row.getLong("webhook_id"),
                row.getString("message_id"),
                row.getString("type"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Moments.read(row, "written_at"),
                Moments.readIfThere(row, "next_at"),
                Moments.readIfThere(row, "done_at"),
                status == 0 ? null : status,
                row.getString("error"),
                row.getString("answer"));
    }
}
