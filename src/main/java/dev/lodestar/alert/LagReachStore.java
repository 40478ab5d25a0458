package dev.lodestar.alert;

import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which lag rule of one's own reached which measure; of two who claim one the second changes no row. */
@Repository
@TenantSql("of two judgements that find the same measure new the second changes no row")
class LagReachStore {

    private final JdbcClient jdbc;

    LagReachStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What reached a measure.
     *
     * @param rule its number
     * @param lag what it says
     * @param before what the measure's definition said until then
     */
    record Reach(long rule, LagRule lag, LagRule before) {}

    /** What reached these measures, by their numbers; those that nothing did are left out. */
    Map<Long, Reach> of(Collection<Long> measureIds) {
        Map<Long, Reach> found = new HashMap<>();
        if (!measureIds.isEmpty()) {
            jdbc.sql("select * from alert_lag_reach where tenant = :tenant and measure_id in (:ids)")
                    .param("tenant", TenantScope.current().value())
                    .param("ids", measureIds)
                    .query(row -> {
                        found.put(row.getLong("measure_id"), reach(row));
                    });
        }
        return found;
    }

    /** Keeps that a rule reached a measure that none had; false when somebody was first. */
    boolean add(long measure, Reach reach, Instant at) {
        return jdbc.sql("""
                        insert ignore into alert_lag_reach (tenant, measure_id, rule_id, lag_when, periods, before_when,
                            before_periods, reached_at)
                        values (:tenant, :measure, :rule, :when, :periods, :beforeWhen, :beforePeriods, :at)""")
                        .param("tenant", TenantScope.current().value())
                        .param("measure", measure)
                        .param("rule", reach.rule())
                        .param("when", reach.lag().when().name())
                        .param("periods", reach.lag().periods())
                        .param("beforeWhen", reach.before().when().name())
                        .param("beforePeriods", reach.before().periods())
                        .param("at", IncidentRows.stored(at))
                        .update()
                == 1;
    }

    /** Forgets that this rule reached a measure; false when that is not so any more. */
    boolean remove(long measure, long rule) {
        return jdbc.sql("delete from alert_lag_reach where tenant = :tenant and measure_id = :id and rule_id = :rule")
                        .param("tenant", TenantScope.current().value())
                        .param("id", measure)
                        .param("rule", rule)
                        .update()
                == 1;
    }

    /** Forgets all that this rule reached: what it made of the definitions stays. */
    void forget(long rule) {
        jdbc.sql("delete from alert_lag_reach where tenant = :tenant and rule_id = :rule")
                .param("tenant", TenantScope.current().value())
                .param("rule", rule)
                .update();
    }

    private static Reach reach(ResultSet row) throws SQLException {
        return new Reach(
                row.getLong("rule_id"),
                new LagRule(LagRule.When.valueOf(row.getString("lag_when")), row.getInt("periods")),
                new LagRule(LagRule.When.valueOf(row.getString("before_when")), row.getInt("before_periods")));
    }
}
