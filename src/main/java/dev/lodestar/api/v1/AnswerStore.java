package dev.lodestar.api.v1;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps answers by the key that the caller gave the call. */
@Repository
@TenantSql("claiming a key is one insert that waits for whoever claims the same")
class AnswerStore {

    private static final int SWEEP = 1000;

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was asked under a key, and the answer. */
    record Kept(String requestHash, StoredAnswer answer) {}

    /** Claims the key for this transaction; false when somebody had it before, after waiting for them to finish. */
    boolean claim(String caller, String key, String requestHash, Instant now) {
        return jdbc.sql("""
                        insert ignore into api_answer (tenant, caller, idempotency_key, request_hash, created_at)
                        values (?, ?, ?, ?, ?)""")
                        .params(TenantScope.current().value(), caller, key, requestHash, utc(now))
                        .update()
                == 1;
    }

    void keep(String caller, String key, StoredAnswer answer) {
        jdbc.sql("""
                update api_answer set status = ?, media_type = ?, entity_tag = ?, body = ?
                where tenant = ? and caller = ? and idempotency_key = ?""")
                .param(answer.status())
                .param(answer.type())
                .param(answer.tag())
                .param(answer.body())
                .param(TenantScope.current().value())
                .param(caller)
                .param(key)
                .update();
    }

    Optional<Kept> find(String caller, String key) {
        return jdbc.sql("""
                select request_hash, status, media_type, entity_tag, body from api_answer
                where tenant = ? and caller = ? and idempotency_key = ?""")
                .params(TenantScope.current().value(), caller, key)
                .query((row, number) -> new Kept(
                        row.getString(1),
                        new StoredAnswer(row.getInt(2), row.getString(3), row.getString(4), bytes(row.getBytes(5)))))
                .optional();
    }

    /** Forgets answers from before an instant. */
    void forget(Instant before) {
        jdbc.sql("delete from api_answer where tenant = ? and created_at <= ? order by created_at limit " + SWEEP)
                .params(TenantScope.current().value(), utc(before))
                .update();
    }

    private static byte[] bytes(byte @Nullable [] stored) {
        return stored == null ? new byte[0] : stored;
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
