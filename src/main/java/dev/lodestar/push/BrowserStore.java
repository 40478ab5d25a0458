package dev.lodestar.push;

import dev.lodestar.tenancy.Moments;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the browsers in which people allowed notifications. */
@Repository
@TenantSql("a browser that is allowed twice is kept by one statement, and those of many people are read at once")
class BrowserStore {

    private final JdbcClient jdbc;

    BrowserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a browser as this person's, whoever's it was before. */
    void keep(String person, String hash, String address, String host, String name, Instant now) {
        jdbc.sql("""
                insert into push_browser (tenant, person, hash, address, host, name, allowed_at)
                values (:tenant, :person, :hash, :address, :host, :name, :now)
                on duplicate key update person = values(person), address = values(address), host = values(host),
                    name = values(name), allowed_at = values(allowed_at), used_at = null""")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("hash", hash)
                .param("address", address)
                .param("host", host)
                .param("name", name)
                .param("now", Moments.stored(now))
                .update();
    }

    List<BrowserView> of(String person) {
        return jdbc.sql("""
                select id, name, allowed_at, used_at from push_browser
                where tenant = :tenant and person = :person order by allowed_at desc, id desc""")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .query((row, number) -> new BrowserView(
                        row.getLong("id"),
                        row.getString("name"),
                        Moments.read(row, "allowed_at"),
                        Moments.readIfThere(row, "used_at")))
                .list();
    }

    Optional<Long> find(String person, String hash) {
        return jdbc.sql("select id from push_browser where tenant = :tenant and person = :person and hash = :hash")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("hash", hash)
                .query(Long.class)
                .optional();
    }

    /** The browsers of these people. */
    List<Owned> ofAll(Collection<String> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, person from push_browser
                        where tenant = :tenant and person in (:people) order by id""")
                        .param("tenant", TenantScope.current().value())
                        .param("people", people)
                        .query((row, number) -> new Owned(row.getLong("id"), row.getString("person")))
                        .list();
    }

    boolean drop(String person, long id) {
        return jdbc.sql("delete from push_browser where tenant = :tenant and person = :person and id = :id")
                        .param("tenant", TenantScope.current().value())
                        .param("person", person)
                        .param("id", id)
                        .update()
                > 0;
    }

    void drop(long id) {
        jdbc.sql("delete from push_browser where tenant = :tenant and id = :id")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .update();
    }

    void used(long id, Instant now) {
        jdbc.sql("update push_browser set used_at = :now where tenant = :tenant and id = :id")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .param("now", Moments.stored(now))
                .update();
    }

    /** A browser, and whose it is. */
    record Owned(long id, String person) {}
}
