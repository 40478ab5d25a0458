package dev.lodestar.plan;

import dev.lodestar.organisation.Holder;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the plans that name people, units or measures, published and drafted, a statement each. */
@Repository
@TenantSql("the nodes of published plans are rows that no entity stands for")
class PlanHoldingsStore {

    private static final String NODES = """
            select n.plan_key, p.name, n.node, n.name from plan_node n
            join plan p on p.tenant = n.tenant and p.plan_key = n.plan_key where n.tenant = :tenant""";

    private final JdbcClient jdbc;

    PlanHoldingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A node of a published plan. */
    record Named(String plan, NodeKind kind, String node, String name) {}

    /**
     * A document that may name somebody, since the key is somewhere in it.
     *
     * @param draft false for the newest version of a plan whose nodes were never stored
     */
    record Written(String plan, String name, String document, boolean draft) {}

    List<Named> published(Holder.Kind kind, Collection<String> keys) {
        return switch (kind) {
            case PERSON -> nodes(NODES + " and n.owner in (:keys) order by n.plan_key, n.position", keys);
            case MEASURE -> nodes(NODES + " and n.measure_key in (:keys) order by n.plan_key, n.position", keys);
            case UNIT ->
                jdbc.sql("""
                        select plan_key, name from plan
                        where tenant = :tenant and published_version > 0 and unit_key in (:keys) order by plan_key""")
                        .param("tenant", TenantScope.current().value())
                        .param("keys", keys)
                        .query((row, number) ->
                                new Named(row.getString(1), NodeKind.PLAN, NodeRef.PLAN.toString(), row.getString(2)))
                        .list();
        };
    }

    /** Drafts, and what was published before there were nodes. */
    List<Written> written(Collection<String> keys) {
        // Keys are made of letters, digits and hyphens, so they mean themselves in a pattern.
        return jdbc.sql("""
                select p.plan_key, p.name, d.document, true from plan_draft d
                join plan p on p.tenant = d.tenant and p.id = d.plan_id
                where d.tenant = :tenant and d.document regexp :pattern
                union all
                select p.plan_key, p.name, v.document, false from plan_version v
                join plan p on p.tenant = v.tenant and p.id = v.plan_id and p.published_version = v.number
                left join plan_node n on n.tenant = p.tenant and n.plan_key = p.plan_key and n.node = 'plan'
                where v.tenant = :tenant and n.node is null and v.document regexp :pattern
                order by plan_key""")
                .param("tenant", TenantScope.current().value())
                .param("pattern", "\"(" + String.join("|", keys) + ")\"")
                .query((row, number) ->
                        new Written(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    private List<Named> nodes(String sql, Collection<String> keys) {
        return jdbc.sql(sql)
                .param("tenant", TenantScope.current().value())
                .param("keys", keys)
                .query((row, number) -> {
                    NodeRef ref = NodeRef.parse(row.getString(3)).orElseThrow();
                    String name = ref.kind() == NodeKind.PLAN
                            ? row.getString(2)
                            : row.getString(2) + " · " + row.getString(4);
                    return new Named(row.getString(1), ref.kind(), ref.toString(), name);
                })
                .list();
    }
}
