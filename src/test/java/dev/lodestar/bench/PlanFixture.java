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

/** A published plan that spreads a fleet over goals and strategies. */
@TenantSql("a plan of this size is loaded, not drawn")
final class PlanFixture {

    static final int GOALS = 100;
    static final int STRATEGIES = 400;
    /** A plan has at most 2,000 nodes; the tenant's other measures are in none. */
    static final int MEASURES = GOALS + 1500;

    private static final long PLAN = 900_001;
    private static final long VERSION = 900_002;

    private PlanFixture() {}

    static void load(Connection connection, TenantId tenant, Fleet fleet) throws SQLException {
        try (PreparedStatement plan = connection.prepareStatement("""
                insert into plan (tenant, id, plan_key, name, unit_key, plan_year, owner, published_version, drafts, revision)
                values (?, ?, 'plan-2024', 'Plan', 'unit-0', 2024, 'person-0', 1, 0, 0)""")) {
            FleetLoader.bind(plan, tenant.value(), PLAN);
            plan.executeBatch();
        }
        try (PreparedStatement version = connection.prepareStatement("""
                insert into plan_version (tenant, id, plan_id, number, document, reason, expected_impact, published_by,
                    published_at)
                values (?, ?, ?, 1, ?, 'First', 'None', 'person-0', ?)""")) {
            FleetLoader.bind(
                    version,
                    tenant.value(),
                    VERSION,
                    PLAN,
                    document(fleet),
                    LocalDateTime.ofInstant(fleet.closing(1), ZoneOffset.UTC));
            version.executeBatch();
        }
        connection.commit();
    }

    /** What the plan says; it breaks no rule. */
    static String document(Fleet fleet) {
        String goals = IntStream.range(0, GOALS)
                .mapToObj(goal -> "{'key':'goal-" + goal + "','name':'Goal " + goal + "','owner':'person-" + goal
                        + "','measure':'" + fleet.key(goal) + "'}")
                .collect(Collectors.joining(","));
        String strategies = IntStream.range(0, STRATEGIES)
                .mapToObj(strategy -> strategy(strategy, fleet))
                .collect(Collectors.joining(","));
        return ("{'key':'plan-2024','name':'Plan','unitKey':'unit-0','year':2024,'owner':'person-0',"
                        + "'objective':{'text':'Be fast'},'goals':[" + goals + "],'strategies':[" + strategies + "]}")
                .replace('\'', '"');
    }

    private static String strategy(int strategy, Fleet fleet) {
        String measures = IntStream.iterate(
                        GOALS + strategy, measure -> measure < MEASURES, measure -> measure + STRATEGIES)
                .mapToObj(measure -> "{'measure':'" + fleet.key(measure) + "'}")
                .collect(Collectors.joining(","));
        return "{'key':'strategy-" + strategy + "','name':'Strategy " + strategy + "','owner':'person-" + strategy % 200
                + "','serves':['goal-" + strategy % GOALS + "'],'measures':[" + measures + "],'actions':[]}";
    }
}
