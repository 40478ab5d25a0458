package dev.lodestar.rollup;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.NodeRollup.Spread;
import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roll-up in the database. */
@Repository
@TenantSql("whatever rests on a number is found by one recursive statement, and written by one of many rows")
class RollupTables implements RollupStore {

    private static final String STATES = """
            select id, status, progress, coverage, red, amber, green, silent from rollup_node
            where tenant = :tenant and\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RollupTables(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void enter() {
        sql("insert into rollup_gate (tenant, entered) values (:tenant, 1) on duplicate key update entered = entered + 1")
                .update();
    }

    @Override
    public List<Edge> above(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return edges(sql("""
                with recursive up (id) as (
                    select e.parent from rollup_edge e where e.tenant = :tenant and e.child in (:ids)
                    union
                    select e.parent from up join rollup_edge e on e.tenant = :tenant and e.child = up.id)
                select e.parent, e.child, e.weight
                from up join rollup_edge e on e.tenant = :tenant and e.parent = up.id""").param("ids", ids));
    }

    @Override
    public List<Edge> edges(String planKey) {
        return edges(sql("""
                select parent, child, weight from rollup_edge
                where tenant = :tenant and plan_key = :plan order by position""").param("plan", planKey));
    }

    @Override
    public Map<String, NodeRollup> states(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : states(sql(STATES + "id in (:ids)").param("ids", ids));
    }

    @Override
    public Map<String, NodeRollup> nodes(String planKey) {
        return states(sql(STATES + "plan_key = :plan").param("plan", planKey));
    }

    @Override
    public Map<String, NodeRollup> everyPlans(String node) {
        return states(
                sql(STATES + "id in (" + "select concat(plan_key, '/', :node) from rollup_plan where tenant = :tenant)")
                        .param("node", node));
    }

    @Override
    public int version(String planKey) {
        return sql("select version from rollup_plan where tenant = :tenant and plan_key = :plan")
                .param("plan", planKey)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public Map<String, Integer> versions() {
        Map<String, Integer> versions = new HashMap<>();
        sql("select plan_key, version from rollup_plan where tenant = :tenant").query(row -> {
            versions.put(row.getString("plan_key"), row.getInt("version"));
        });
        return versions;
    }

    @Override
    public void put(Map<String, NodeRollup> states, Instant at) {
        LocalDateTime updatedAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        List<@Nullable Object[]> rows = new ArrayList<>();
        states.forEach((id, state) -> rows.add(columns(id, state, updatedAt)));
        MultiRow.write(batches, """
                insert into rollup_node (tenant, id, plan_key, status, progress, coverage, red, amber, green, silent,
                    updated_at)
                values""", """
                on duplicate key update status = values(status), progress = values(progress),
                    coverage = values(coverage), red = values(red), amber = values(amber), green = values(green),
                    silent = values(silent), updated_at = values(updated_at)""", rows);
    }

    @Override
    public void replace(String planKey, List<Edge> edges) {
        sql("delete from rollup_edge where tenant = :tenant and plan_key = :plan")
                .param("plan", planKey)
                .update();
        add(edges);
    }

    @Override
    public void add(Collection<Edge> edges) {
        String tenant = TenantScope.current().value();
        List<@Nullable Object[]> rows = new ArrayList<>(edges.size());
        edges.forEach(edge -> rows.add(new @Nullable Object[] {
            tenant, edge.parent(), rows.size(), edge.child(), edge.weight().toString(), Address.plan(edge.parent())
        }));
        MultiRow.write(
                batches,
                "insert into rollup_edge (tenant, parent, position, child, weight, plan_key) values",
                "",
                rows);
    }

    @Override
    public void remove(Collection<String> ids) {
        if (!ids.isEmpty()) {
            sql("delete from rollup_node where tenant = :tenant and id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    @Override
    public void removeUnused(Collection<String> measures) {
        if (!measures.isEmpty()) {
            sql("""
                    delete from rollup_node where tenant = :tenant and id in (:ids)
                    and id not in (select e.child from rollup_edge e where e.tenant = :tenant and e.child in (:ids))""").param("ids", measures).update();
        }
    }

    @Override
    public void made(Map<String, Integer> versions) {
        String tenant = TenantScope.current().value();
        List<@Nullable Object[]> rows = new ArrayList<>();
        versions.forEach((plan, version) -> rows.add(new @Nullable Object[] {tenant, plan, version}));
        MultiRow.write(
                batches,
                "insert into rollup_plan (tenant, plan_key, version) values",
                "on duplicate key update version = values(version)",
                rows);
    }

    @Override
    public void clear() {
        sql("delete from rollup_plan where tenant = :tenant").update();
        sql("delete from rollup_edge where tenant = :tenant").update();
        sql("delete from rollup_node where tenant = :tenant").update();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", TenantScope.current().value());
    }

    private static List<Edge> edges(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Edge(row.getString(1), row.getString(2), new BigDecimal(row.getString(3))))
                .list();
    }

    private static Map<String, NodeRollup> states(JdbcClient.StatementSpec statement) {
        Map<String, NodeRollup> states = new HashMap<>();
        statement.query(row -> {
            states.put(row.getString("id"), state(row));
        });
        return states;
    }

    private static NodeRollup state(ResultSet row) throws SQLException {
        String progress = row.getString("progress");
        return new NodeRollup(
                LightStatus.valueOf(row.getString("status")),
                new Spread(row.getInt("red"), row.getInt("amber"), row.getInt("green"), row.getInt("silent")),
                new BigDecimal(row.getString("coverage")),
                progress == null ? null : new BigDecimal(progress));
    }

    private static @Nullable Object[] columns(String id, NodeRollup state, LocalDateTime updatedAt) {
        return new @Nullable Object[] {
            TenantScope.current().value(),
            id,
            Address.isMeasure(id) ? null : Address.plan(id),
            state.status().name(),
            state.progress() == null ? null : state.progress().toString(),
            state.coverage().toString(),
            state.spread().red(),
            state.spread().amber(),
            state.spread().green(),
            state.spread().silent(),
            updatedAt
        };
    }
}
