package dev.lodestar.response;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what countermeasures are to do; rows are only ever added. */
@Repository
@TenantSql("rows are only added, and those of many alerts are read in one statement")
class CountermeasureStore {

    private static final String SELECT =
            "select task_id, alert_id, measure_key, effect, effect_value, by_period from countermeasure"
                    + " where tenant = :tenant";

    private final JdbcClient jdbc;

    CountermeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row. */
    record Stored(long task, long alert, String measure, ExpectedEffect effect) {}

    void add(Stored countermeasure) {
        jdbc.sql("""
                insert into countermeasure (tenant, task_id, alert_id, measure_key, effect, effect_value, by_period)
                values (:tenant, :task, :alert, :measure, :effect, :value, :by)""")
                .param("tenant", TenantScope.current().value())
                .param("task", countermeasure.task())
                .param("alert", countermeasure.alert())
                .param("measure", countermeasure.measure())
                .param("effect", countermeasure.effect().kind().name())
                .param("value", countermeasure.effect().value())
                .param("by", countermeasure.effect().by())
                .update();
    }

    /** Those against these alerts, the oldest first. */
    List<Stored> against(Collection<Long> alerts, int most) {
        return alerts.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " and alert_id in (:alerts) order by task_id limit :most")
                        .param("tenant", TenantScope.current().value())
                        .param("alerts", alerts)
                        .param("most", most)
                        .query((row, number) -> stored(row))
                        .list();
    }

    /** Those for these measures, the newest first. */
    List<Stored> helping(Collection<String> measures, int most) {
        return measures.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " and measure_key in (:measures) order by task_id desc limit :most")
                        .param("tenant", TenantScope.current().value())
                        .param("measures", measures)
                        .param("most", most)
                        .query((row, number) -> stored(row))
                        .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("task_id"),
                row.getLong("alert_id"),
                row.getString("measure_key"),
                new ExpectedEffect(
                        ExpectedEffect.Kind.valueOf(row.getString("effect")),
                        row.getBigDecimal("effect_value").stripTrailingZeros(),
                        row.getString("by_period")));
    }
}
