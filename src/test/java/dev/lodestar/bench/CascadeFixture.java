package dev.lodestar.bench;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A company's plan and those below it, six levels deep: three strategies of each plan are the objectives of three others.
 * Each of the other strategies, and each goal, has a measure of its own.
 */
@TenantSql("a cascade of this size is loaded, not drawn")
final class CascadeFixture {

    static final int LEVELS = 6;

    private static final int BELOW = 3;
    private static final int GOALS = 9;
    private static final int STRATEGIES = 18;
    private static final int PLANS = 364;
    private static final int INNER_PLANS = 121;
    private static final long FIRST_ID = 910_000;

    /** Objectives, goals and strategies of all plans. */
    static final int NODES = PLANS * (1 + GOALS + STRATEGIES);

    private CascadeFixture() {}

    static void load(Connection connection, TenantId tenant, Fleet fleet) throws SQLException {
        LocalDateTime at = LocalDateTime.ofInstant(fleet.closing(1), ZoneOffset.UTC);
        try (PreparedStatement plan = connection.prepareStatement("""
                insert into plan (tenant, id, plan_key, name, unit_key, plan_year, owner, published_version, drafts, revision)
                values (?, ?, ?, 'Plan', 'unit-0', 2024, 'person-0', 1, 0, 0)""")) {
            for (int i = 0; i < PLANS; i++) {
                FleetLoader.bind(plan, tenant.value(), FIRST_ID + i, key(i));
            }
            plan.executeBatch();
        }
        try (PreparedStatement version = connection.prepareStatement("""
                insert into plan_version (tenant, id, plan_id, number, document, reason, expected_impact, published_by,
                    published_at)
                values (?, ?, ?, 1, ?, 'First', 'None', 'person-0', ?)""")) {
            for (int i = 0; i < PLANS; i++) {
                FleetLoader.bind(version, tenant.value(), FIRST_ID + i, FIRST_ID + i, document(i, fleet), at);
            }
            version.executeBatch();
        }
        try (PreparedStatement link = connection.prepareStatement("""
                insert into cascade_link (tenant, id, kind, direction, parent_plan, parent_node, child_plan, child_node,
                    weight, agreed_version, added_by, added_at)
                values (?, ?, 'STRATEGY_OBJECTIVE', 'DOWN', ?, ?, ?, 'objective', 1, 1, 'person-0', ?)""")) {
            for (int child = 1; child < PLANS; child++) {
                String node = "strategy:s" + (child - 1) % BELOW;
                FleetLoader.bind(
                        link, tenant.value(), FIRST_ID + child, key((child - 1) / BELOW), node, key(child), at);
            }
            link.executeBatch();
        }
        connection.commit();
    }

    /** A measure of a strategy at the bottom. */
    static int deepest() {
        return PLANS * (GOALS + STRATEGIES) - 1;
    }

    private static String key(int plan) {
        return "plan-" + plan;
    }

    private static String document(int plan, Fleet fleet) {
        int first = plan * (GOALS + STRATEGIES);
        String goals = IntStream.range(0, GOALS)
                .mapToObj(goal -> "{'key':'g" + goal + "','name':'Goal','owner':'person-0','measure':'"
                        + fleet.key(first + goal) + "'}")
                .collect(Collectors.joining(","));
        String strategies = IntStream.range(0, STRATEGIES)
                .mapToObj(strategy -> "{'key':'s" + strategy + "','name':'Strategy','owner':'person-0','serves':['g"
                        + strategy % GOALS + "'],'measures':["
                        + (plan < INNER_PLANS && strategy < BELOW
                                ? ""
                                : "{'measure':'" + fleet.key(first + GOALS + strategy) + "'}")
                        + "]}")
                .collect(Collectors.joining(","));
        return ("{'key':'" + key(plan) + "','name':'Plan','unitKey':'unit-0','year':2024,'owner':'person-0',"
                        + "'objective':{'text':'Be fast'},'goals':[" + goals + "],'strategies':[" + strategies + "]}")
                .replace('\'', '"');
    }
}
