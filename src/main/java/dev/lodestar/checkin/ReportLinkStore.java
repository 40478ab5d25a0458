package dev.lodestar.checkin;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the hashes of links that were mailed, and to whom. */
@Repository
@TenantSql("a link is found by its hash, and many are ended at once")
class ReportLinkStore {

    private final JdbcClient jdbc;

    ReportLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link that has neither expired nor been ended. */
    record Held(String person, String address, Instant endsAt) {}

    void add(String hash, String person, String address, Instant now, Instant endsAt) {
        jdbc.sql("""
                        insert into report_link (tenant, hash, person, address, issued_at, ends_at)
                        values (:tenant, :hash, :person, :address, :now, :ends)""")
                .param("tenant", TenantScope.current().value())
                .param("hash", hash)
                .param("person", person)
                .param("address", address)
                .param("now", Moments.stored(now))
                .param("ends", Moments.stored(endsAt))
                .update();
    }

    Optional<Held> find(String hash, Instant now) {
        return jdbc.sql("""
                        select person, address, ends_at from report_link
                        where tenant = :tenant and hash = :hash and ends_at > :now""")
                .param("tenant", TenantScope.current().value())
                .param("hash", hash)
                .param("now", Moments.stored(now))
                .query((row, number) ->
                        new Held(row.getString("person"), row.getString("address"), Moments.read(row, "ends_at")))
                .optional();
    }

    /** Ends a link; what has ended is gone. */
    void end(String hash) {
        jdbc.sql("delete from report_link where tenant = :tenant and hash = :hash")
                .param("tenant", TenantScope.current().value())
                .param("hash", hash)
                .update();
    }

    /** Ends all links of a person that would end by themselves before then. */
    int endUntil(String person, Instant then) {
        return jdbc.sql("delete from report_link where tenant = :tenant and person = :person and ends_at <= :then")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("then", Moments.stored(then))
                .update();
    }
}
