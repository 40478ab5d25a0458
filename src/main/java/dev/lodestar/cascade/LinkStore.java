package dev.lodestar.cascade;

import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the links between plans. */
@Repository
@TenantSql("whoever follows links reads thousands at once, and whoever adds one reads what others just committed")
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The links that hold, the oldest first. */
    List<Link> current() {
        return jdbc.sql("select * from cascade_link where tenant = :tenant and holds = 1 order by id")
                .param("tenant", TenantScope.current().value())
                .query((row, number) -> link(row))
                .list();
    }

    /** The links that hold by what is committed by now, whatever this transaction saw before. */
    List<Link> currentForSure() {
        return jdbc.sql("select * from cascade_link where tenant = :tenant and holds = 1 order by id"
                        + " lock in share mode")
                .param("tenant", TenantScope.current().value())
                .query((row, number) -> link(row))
                .list();
    }

    /** The links that hold from or to a plan, the oldest first. */
    List<Link> of(String plan) {
        return jdbc.sql("""
                        select * from cascade_link where tenant = :tenant and parent_plan = :plan and holds = 1
                        union
                        select * from cascade_link where tenant = :tenant and child_plan = :plan and holds = 1
                        order by id""")
                .param("tenant", TenantScope.current().value())
                .param("plan", plan)
                .query((row, number) -> link(row))
                .list();
    }

    /** The links that hold from or to any of these plans, the oldest first. */
    List<Link> touching(Collection<String> plans, int most) {
        return plans.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from cascade_link where tenant = :tenant and parent_plan in (:plans) and holds = 1
                        union
                        select * from cascade_link where tenant = :tenant and child_plan in (:plans) and holds = 1
                        order by id limit :most""")
                        .param("tenant", TenantScope.current().value())
                        .param("plans", plans)
                        .param("most", most)
                        .query((row, number) -> link(row))
                        .list();
    }

    /** The links that held at an instant, the oldest first. */
    List<Link> asOf(Instant knownAt) {
        return jdbc.sql("""
                        select * from cascade_link
                        where tenant = :tenant and added_at <= :at and (ended_at is null or ended_at > :at)
                        order by id""")
                .param("tenant", TenantScope.current().value())
                .param("at", stored(knownAt))
                .query((row, number) -> link(row))
                .list();
    }

    /** A link that holds. */
    Optional<Link> find(long id) {
        return jdbc.sql("select * from cascade_link where tenant = :tenant and id = :id and holds = 1")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .query((row, number) -> link(row))
                .optional();
    }

    /** Adds a link and returns its number. */
    long add(NewLink link, BigDecimal weight, int agreedVersion, String by, Instant at) {
        long id = jdbc.sql("select nextval(lodestar_id)").query(Long.class).single();
        jdbc.sql("""
                        insert into cascade_link (tenant, id, kind, direction, parent_plan, parent_node, child_plan,
                            child_node, weight, agreed_version, added_by, added_at)
                        values (:tenant, :id, :kind, :direction, :parentPlan, :parentNode, :childPlan,
                            :childNode, :weight, :agreed, :by, :at)""")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .param("kind", link.kind().name())
                .param("direction", link.direction().name())
                .param("parentPlan", link.parentPlan())
                .param("parentNode", link.parentNode().toString())
                .param("childPlan", link.childPlan())
                .param("childNode", link.childNode().toString())
                .param("weight", weight)
                .param("agreed", agreedVersion)
                .param("by", by)
                .param("at", stored(at))
                .update();
        return id;
    }

    /** Ends a link; false when it had ended. */
    boolean end(long id, String by, Instant at) {
        return jdbc.sql("""
                        update cascade_link set ended_by = :by, ended_at = :at
                        where tenant = :tenant and id = :id and ended_at is null""")
                        .param("tenant", TenantScope.current().value())
                        .param("id", id)
                        .param("by", by)
                        .param("at", stored(at))
                        .update()
                == 1;
    }

    /** Notes that the children agreed to a version of the parent; never goes back. */
    void agree(Collection<Long> ids, int version) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update cascade_link set agreed_version = greatest(agreed_version, :version)
                        where tenant = :tenant and id in (:ids)""")
                .param("tenant", TenantScope.current().value())
                .param("ids", ids)
                .param("version", version)
                .update();
    }

    static LocalDateTime stored(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Link link(ResultSet row) throws SQLException {
        LocalDateTime ended = row.getObject("ended_at", LocalDateTime.class);
        LinkView view = new LinkView(
                row.getLong("id"),
                LinkKind.valueOf(row.getString("kind")),
                LinkDirection.valueOf(row.getString("direction")),
                row.getString("parent_plan"),
                node(row.getString("parent_node")),
                row.getString("child_plan"),
                node(row.getString("child_node")),
                row.getBigDecimal("weight").stripTrailingZeros(),
                row.getObject("added_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                ended == null ? null : ended.toInstant(ZoneOffset.UTC));
        return new Link(view, row.getInt("agreed_version"));
    }

    static NodeRef node(String text) {
        return NodeRef.parse(text).orElseThrow(() -> new IllegalStateException("Not a node: " + text));
    }
}
