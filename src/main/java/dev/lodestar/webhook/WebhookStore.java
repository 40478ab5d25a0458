package dev.lodestar.webhook;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Keeps whom a tenant wants told. */
@Repository
@TenantSql("a few rows a tenant, with what is written for them")
class WebhookStore {

    private final JdbcClient jdbc;

    WebhookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it and returns its number. */
    long add(Webhook webhook) {
        GeneratedKeyHolder number = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into webhook (tenant, kind, name, address, secret, events, unit_key, language, enabled, created_at,
                    created_by)
                values (:tenant, :kind, :name, :address, :secret, :events, :unit, :language, :enabled, :at, :by)""")
                .param("tenant", TenantScope.current().value())
                .param("kind", webhook.kind().name())
                .param("name", webhook.name())
                .param("address", webhook.address())
                .param("secret", webhook.secret())
                .param(
                        "events",
                        webhook.events().stream().map(HookType::word).sorted().collect(Collectors.joining(" ")))
                .param("unit", webhook.unitKey())
                .param("language", webhook.language())
                .param("enabled", webhook.enabled())
                .param("at", Moments.stored(webhook.createdAt()))
                .param("by", webhook.createdBy())
                .update(number, "id");
        return Objects.requireNonNull(number.getKey()).longValue();
    }

    List<Webhook> all() {
        return jdbc.sql("select * from webhook where tenant = :tenant order by name, id")
                .param("tenant", TenantScope.current().value())
                .query((row, number) -> webhook(row))
                .list();
    }

    Optional<Webhook> find(long id) {
        return jdbc.sql("select * from webhook where tenant = :tenant and id = :id")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .query((row, number) -> webhook(row))
                .optional();
    }

    /** Throws it away with all that was written for it; false when there is none. */
    boolean drop(long id) {
        jdbc.sql("delete from webhook_delivery where tenant = :tenant and webhook_id = :id")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .update();
        return jdbc.sql("delete from webhook where tenant = :tenant and id = :id")
                        .param("tenant", TenantScope.current().value())
                        .param("id", id)
                        .update()
                > 0;
    }

    boolean enable(long id, boolean enabled) {
        return jdbc.sql("update webhook set enabled = :enabled where tenant = :tenant and id = :id")
                        .param("tenant", TenantScope.current().value())
                        .param("id", id)
                        .param("enabled", enabled)
                        .update()
                > 0;
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                WebhookKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getString("secret"),
                Arrays.stream(row.getString("events").split(" "))
                        .flatMap(word -> HookType.parse(word).stream())
                        .collect(Collectors.toSet()),
                row.getString("unit_key"),
                row.getString("language"),
                row.getBoolean("enabled"),
                Moments.read(row, "created_at"),
                row.getString("created_by"));
    }
}
