package dev.lodestar.plan;

import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the newest version of each plan names. */
@Repository
@TenantSql("publishing replaces thousands of rows at once, and look-ups go by owner or by measure")
class PlanNodeStore {

    private static final String INSERT = """
            insert into plan_node
                (tenant, plan_key, node, position, parent, name, owner, measure_key, unit_key, version) values""";

    private static final String SELECT = """
            select plan_key, node, position, parent, name, owner, measure_key, unit_key from plan_node
            where tenant = :tenant""";

    private static final String BEHIND = """
            select p.plan_key from plan p
            left join plan_node n on n.tenant = p.tenant and n.plan_key = p.plan_key and n.node = :root
            where p.tenant = :tenant and p.published_version > 0
                and (n.version is null or n.version <> p.published_version)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PlanNodeStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Puts the nodes of plans in place of those of their versions before. */
    void replace(Collection<Newest> plans) {
        if (plans.isEmpty()) {
            return;
        }
        jdbc.sql("delete from plan_node where tenant = :tenant and plan_key in (:plans)")
                .param("tenant", TenantScope.current().value())
                .param(
                        "plans",
                        plans.stream().map(plan -> plan.document().key()).toList())
                .update();
        MultiRow.write(
                batches,
                INSERT,
                "",
                plans.stream().flatMap(plan -> rows(plan).stream()).toList());
    }

    /** Published plans that have no nodes or those of another version, at most so many, by key. */
    List<String> behind(int most) {
        return jdbc.sql(BEHIND + " order by p.plan_key limit :most")
                .param("tenant", TenantScope.current().value())
                .param("root", NodeRef.PLAN.toString())
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Those of these published plans that have no nodes or those of another version. */
    List<String> behind(Collection<String> plans) {
        return jdbc.sql(BEHIND + " and p.plan_key in (:plans)")
                .param("tenant", TenantScope.current().value())
                .param("root", NodeRef.PLAN.toString())
                .param("plans", plans)
                .query(String.class)
                .list();
    }

    /** Where a person owns something, at most so many. */
    List<PlanNode> ownedBy(String person, int most) {
        return jdbc.sql(SELECT + " and owner = :owner order by plan_key, position limit :most")
                .param("tenant", TenantScope.current().value())
                .param("owner", person)
                .param("most", most)
                .query((row, number) -> node(row))
                .list();
    }

    /** Where measures are named, at most so many. */
    List<PlanNode> naming(Collection<String> measures, int most) {
        return measures.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " and measure_key in (:measures) order by plan_key, position limit :most")
                        .param("tenant", TenantScope.current().value())
                        .param("measures", measures)
                        .param("most", most)
                        .query((row, number) -> node(row))
                        .list();
    }

    /** Every node of these plans. */
    List<PlanNode> of(Collection<String> plans, int most) {
        return plans.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " and plan_key in (:plans) order by plan_key, position limit :most")
                        .param("tenant", TenantScope.current().value())
                        .param("plans", plans)
                        .param("most", most)
                        .query((row, number) -> node(row))
                        .list();
    }

    private static PlanNode node(ResultSet row) throws SQLException {
        String node = row.getString(2);
        return new PlanNode(
                row.getString(1),
                NodeRef.parse(node).orElseThrow(() -> new IllegalStateException("Not a node: " + node)),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    private static List<@Nullable Object[]> rows(Newest newest) {
        PlanDocument plan = newest.document();
        Rows rows = new Rows(newest, TenantScope.current().value(), new ArrayList<>());
        rows.add(NodeRef.PLAN, plan.name(), plan.owner(), "");
        rows.add(NodeRef.OBJECTIVE, plan.objective().text(), "", "");
        for (Goal goal : plan.goals()) {
            rows.add(NodeRef.goal(goal.key()), goal.name(), goal.owner(), goal.measure());
        }
        for (Strategy strategy : plan.strategies()) {
            rows.add(NodeRef.strategy(strategy.key()), strategy.name(), strategy.owner(), "");
            for (MeasureRef measure : strategy.measures()) {
                NodeRef ref = NodeRef.measure(strategy.key(), measure.measure());
                rows.below(strategy.key(), ref, measure.measure(), "", measure.measure());
            }
            for (Action action : strategy.actions()) {
                rows.below(strategy.key(), NodeRef.action(action.key()), action.name(), action.owner(), "");
            }
        }
        return rows.all();
    }

    /** What a plan says in its newest version. */
    record Newest(PlanDocument document, int version) {}

    /** The rows of a plan, from the top. */
    private record Rows(Newest plan, String tenant, List<@Nullable Object[]> all) {

        void add(NodeRef node, String name, String owner, String measure) {
            row(null, node, name, owner, measure);
        }

        void below(String strategy, NodeRef node, String name, String owner, String measure) {
            row(strategy, node, name, owner, measure);
        }

        private void row(@Nullable String parent, NodeRef node, String name, String owner, String measure) {
            PlanDocument document = plan.document();
            all.add(new @Nullable Object[] {
                tenant,
                document.key(),
                node.toString(),
                all.size(),
                parent,
                name,
                owner,
                measure,
                document.unitKey(),
                plan.version()
            });
        }
    }
}
