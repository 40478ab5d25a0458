package dev.lodestar.notification;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the hashes of links about alerts that were mailed, and to whom. */
@Repository
@TenantSql("a link is found by its hash, and many are ended at once")
class AlertLinkStore {

    private final JdbcClient jdbc;

    AlertLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link that has neither expired nor been ended. */
    record Held(String person, String address, long alert, Instant endsAt) {}

    void add(String hash, Held held, Instant now) {
        jdbc.sql("""
                        insert into alert_link (tenant, hash, person, address, alert, issued_at, ends_at)
                        values (:tenant, :hash, :person, :address, :alert, :now, :ends)""")
                .param("tenant", TenantScope.current().value())
                .param("hash", hash)
                .param("person", held.person())
                .param("address", held.address())
                .param("alert", held.alert())
                .param("now", Moments.stored(now))
                .param("ends", Moments.stored(held.endsAt()))
                .update();
    }

    Optional<Held> find(String hash, Instant now) {
        return jdbc.sql("""
                        select person, address, alert, ends_at from alert_link
                        where tenant = :tenant and hash = :hash and ends_at > :now""")
                .param("tenant", TenantScope.current().value())
                .param("hash", hash)
                .param("now", Moments.stored(now))
                .query((row, number) -> new Held(
                        row.getString("person"),
                        row.getString("address"),
                        row.getLong("alert"),
                        Moments.read(row, "ends_at")))
                .optional();
    }

    /** Ends all links of a person about an alert. */
    void end(String person, long alert) {
        jdbc.sql("delete from alert_link where tenant = :tenant and person = :person and alert = :alert")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("alert", alert)
                .update();
    }

    /** Ends all links of a person that would end by themselves before then. */
    int endUntil(String person, Instant then) {
        return jdbc.sql("delete from alert_link where tenant = :tenant and person = :person and ends_at <= :then")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("then", Moments.stored(then))
                .update();
    }
}
