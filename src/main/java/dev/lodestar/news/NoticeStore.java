package dev.lodestar.news;

import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps news for people. */
@Repository
@TenantSql("a storm writes thousands of rows at once, and an inbox pages by key over an index")
class NoticeStore {

    private static final String READ = """
            select n.id, n.person, w.kind, n.alert, w.measure_key, w.rule, n.plan_key, w.happened_at, w.by_whom, w.because,
                n.written_at, n.read_at, n.behind, 1 as many
            from notice n join news w on w.tenant = n.tenant and w.id = n.news_id
            where n.tenant = :tenant""";

    /** The same, but one that stands for all of its kind behind a source, the newest, which is unread while any is. */
    private static final String READ_AS_ONE = """
            select n.id, n.person, w.kind, n.alert, w.measure_key, w.rule, n.plan_key, w.happened_at, w.by_whom, w.because,
                n.written_at, if(coalesce(g.unread, 0) = 0, n.read_at, null) as read_at, n.behind,
                coalesce(g.many, 1) as many
            from notice n join news w on w.tenant = n.tenant and w.id = n.news_id
            left join (
                select max(m.id) as id, count(*) as many, sum(m.read_at is null) as unread
                from notice m join news k on k.tenant = m.tenant and k.id = m.news_id
                where m.tenant = :tenant and m.person = :person and m.behind is not null
                group by m.behind, k.kind) g on g.id = n.id
            where n.tenant = :tenant and n.person = :person and (n.behind is null or g.id is not null)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    NoticeStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes them, each once however often it is asked for. */
    void add(List<NewNotice> notices, Instant now) {
        String tenant = TenantScope.current().value();
        MultiRow.write(
                batches,
                "insert ignore into notice (tenant, person, news_id, alert, plan_key, behind, written_at) values",
                "",
                notices.stream()
                        .map(one -> new @Nullable Object[] {
                            tenant, one.person(), one.news(), one.alert(), one.plan(), one.behind(), Moments.stored(now)
                        })
                        .toList());
    }

    /** Who was ever told of these alerts. */
    Map<Long, Set<String>> toldOf(Collection<Long> alerts) {
        Map<Long, Set<String>> told = new HashMap<>();
        if (!alerts.isEmpty()) {
            jdbc.sql("select distinct alert, person from notice where tenant = :tenant and alert in (:alerts)")
                    .param("tenant", TenantScope.current().value())
                    .param("alerts", alerts)
                    .query(row -> {
                        told.computeIfAbsent(row.getLong(1), alert -> new HashSet<>())
                                .add(row.getString(2));
                    });
        }
        return told;
    }

    /** A person's news before a number, the newest first; what is behind one source is one piece. */
    List<Notice> page(String person, long before, boolean unreadOnly, int limit) {
        return jdbc.sql(READ_AS_ONE + " and n.id < :before"
                        + (unreadOnly ? " and (n.read_at is null or g.unread > 0)" : "")
                        + " order by n.id desc limit :limit")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> notice(row))
                .list();
    }

    /** How many pieces of news are unread; what is behind one source is one. */
    int unread(String person) {
        return jdbc.sql("""
                select count(distinct if(n.behind is null, n.id, concat(n.behind, w.kind)))
                from notice n join news w on w.tenant = n.tenant and w.id = n.news_id
                where n.tenant = :tenant and n.person = :person and n.read_at is null""")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** Marks what a person has, up to a number, as read; returns how many were unread. */
    int read(String person, long from, long to, Instant now) {
        return jdbc.sql("""
                update notice set read_at = :now
                where tenant = :tenant and person = :person and id between :from and :to and read_at is null""")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .param("now", Moments.stored(now))
                .update();
    }

    /** Marks one, with those of its kind behind the same source, as read; returns how many were unread. */
    int read(String person, long id, Instant now) {
        return jdbc.sql("""
                update notice n
                join news w on w.tenant = n.tenant and w.id = n.news_id
                join notice o on o.tenant = n.tenant and o.person = n.person and o.id = :id
                join news k on k.tenant = o.tenant and k.id = o.news_id
                set n.read_at = :now
                where n.tenant = :tenant and n.person = :person and n.read_at is null
                    and (n.id = o.id or n.behind = o.behind and w.kind = k.kind and n.id <= o.id)""")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("id", id)
                .param("now", Moments.stored(now))
                .update();
    }

    /** Whether the person has this one. */
    boolean has(String person, long id) {
        return jdbc.sql("select count(*) > 0 from notice where tenant = :tenant and person = :person and id = :id")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Marks one as unread. */
    int unread(String person, long id) {
        return jdbc.sql("update notice set read_at = null where tenant = :tenant and person = :person and id = :id")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("id", id)
                .update();
    }

    /** Marks all that a person was told of an alert as read. */
    int readOf(String person, long alert, Instant now) {
        return jdbc.sql("""
                update notice set read_at = :now
                where tenant = :tenant and person = :person and alert = :alert and read_at is null""")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("alert", alert)
                .param("now", Moments.stored(now))
                .update();
    }

    /** Who has news that was carried nowhere yet, with the times of the first and the number of all. */
    List<Waiting> untold() {
        return jdbc.sql("""
                select person, min(written_at) written_at, count(*) many from notice
                where tenant = :tenant and told_at is null group by person order by person""")
                .param("tenant", TenantScope.current().value())
                .query((row, number) ->
                        new Waiting(row.getString("person"), Moments.read(row, "written_at"), row.getInt("many")))
                .list();
    }

    /** What was carried to these people nowhere yet, by person and the oldest first; it is the caller's until the end. */
    List<Notice> take(Collection<String> people) {
        return jdbc.sql(READ + " and n.told_at is null and n.person in (:people) order by n.person, n.id for update")
                .param("tenant", TenantScope.current().value())
                .param("people", people)
                .query((row, number) -> notice(row))
                .list();
    }

    /** Notes that these need no carrying any more. */
    void told(Collection<Long> ids, Instant now) {
        jdbc.sql("update notice set told_at = :now where tenant = :tenant and id in (:ids)")
                .param("tenant", TenantScope.current().value())
                .param("ids", ids)
                .param("now", Moments.stored(now))
                .update();
    }

    /** Notes that whatever these people have needs no carrying any more. */
    void settle(Collection<String> people, Instant now) {
        jdbc.sql("""
                update notice set told_at = :now
                where tenant = :tenant and told_at is null and person in (:people)""")
                .param("tenant", TenantScope.current().value())
                .param("people", people)
                .param("now", Moments.stored(now))
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("person"),
                NewsKind.valueOf(row.getString("kind")),
                row.getLong("alert"),
                row.getString("measure_key"),
                row.getString("rule"),
                row.getString("plan_key"),
                Moments.read(row, "happened_at"),
                row.getString("by_whom"),
                row.getString("because"),
                Moments.read(row, "written_at"),
                Moments.readIfThere(row, "read_at"),
                row.getObject("behind", Long.class),
                row.getInt("many"));
    }

    /** Somebody with untold news, the first of which was written then. */
    record Waiting(String person, Instant since, int many) {}
}
