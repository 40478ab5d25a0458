package dev.lodestar.alert;

import dev.lodestar.alert.rule.LagWatch;
import dev.lodestar.alert.rule.Threshold;
import dev.lodestar.alert.rule.Trend;
import dev.lodestar.alert.rule.Watch;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps rules of one's own: they are added and ended, never changed. */
@Repository
@TenantSql("judging asks for the rules of a moment with every batch of measures")
class RuleStore {

    /** The most rules that a tenant has in force. */
    static final int MOST = 1_000;

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rules in force at an instant, by what was known then, the oldest first. */
    List<AlertRule> inForce(Instant at) {
        return jdbc.sql("""
                select * from alert_rule
                where tenant = :tenant and (ended_at is null or ended_at > :at) and recorded_at <= :at
                order by id limit :most""")
                .param("tenant", TenantScope.current().value())
                .param("at", IncidentRows.stored(at))
                .param("most", MOST)
                .query((row, number) -> rule(row))
                .list();
    }

    /** Those of these measures in which rules of one's own found something that is still open. */
    List<Long> withOpenFindings(Collection<Long> measureIds) {
        return jdbc.sql("""
                select distinct measure_id from incident
                where tenant = :tenant and measure_id in (:ids) and rule in ('THRESHOLD', 'TREND')
                    and state in ('FIRING', 'RECOVERING')""")
                .param("tenant", TenantScope.current().value())
                .param("ids", measureIds)
                .query(Long.class)
                .list();
    }

    /** A rule in force that nobody else ends before the transaction does. */
    Optional<AlertRule> hold(long id) {
        return jdbc.sql("select * from alert_rule where tenant = :tenant and id = :id and ended_at is null for update")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .query((row, number) -> rule(row))
                .optional();
    }

    /** Ends the rule of this kind for the same, if there is one. */
    void end(RuleScope scope, Rule kind, Instant at, String by) {
        jdbc.sql("""
                update alert_rule set ended_at = :at, ended_by = :by
                where tenant = :tenant and scope = :scope and scope_key = :key and kind = :kind and ended_at is null""")
                .param("tenant", TenantScope.current().value())
                .param("scope", scope.kind().name())
                .param("key", scope.key())
                .param("kind", kind.name())
                .param("at", IncidentRows.stored(at))
                .param("by", by)
                .update();
    }

    /** Adds a rule; answers its number. */
    long add(RuleScope scope, Watch watch, LocalDate from, String reason, Instant at, String by) {
        long id = jdbc.sql("select nextval(lodestar_id)").query(Long.class).single();
        jdbc.sql("""
                insert into alert_rule (tenant, id, scope, scope_key, kind, side, bound, confidence, lag_when, periods,
                    effective_from, reason, recorded_at, recorded_by)
                values (:tenant, :id, :scope, :key, :kind, :side, :bound, :confidence, :when, :periods,
                    :from, :reason, :at, :by)""")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .param("scope", scope.kind().name())
                .param("key", scope.key())
                .param("kind", kind(watch).name())
                .param("side", watch instanceof Threshold bound ? bound.side().name() : null)
                .param("bound", watch instanceof Threshold bound ? bound.bound() : null)
                .param("confidence", watch instanceof Trend trend ? trend.confidence() : null)
                .param("when", watch instanceof LagWatch lag ? lag.lag().when().name() : null)
                .param("periods", watch.periods())
                .param("from", from)
                .param("reason", reason)
                .param("at", IncidentRows.stored(at))
                .param("by", by)
                .update();
        return id;
    }

    static Rule kind(Watch watch) {
        return switch (watch) {
            case LagWatch lag -> Rule.LAG;
            case Threshold bound -> Rule.THRESHOLD;
            case Trend trend -> Rule.TREND;
        };
    }

    private static AlertRule rule(ResultSet row) throws SQLException {
        return new AlertRule(
                row.getLong("id"),
                new RuleScope(RuleScope.Kind.valueOf(row.getString("scope")), row.getString("scope_key")),
                watch(row),
                row.getObject("effective_from", LocalDate.class),
                row.getString("reason"),
                IncidentRows.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    private static Watch watch(ResultSet row) throws SQLException {
        int periods = row.getInt("periods");
        return switch (Rule.valueOf(row.getString("kind"))) {
            case THRESHOLD ->
                new Threshold(
                        Threshold.Side.valueOf(row.getString("side")),
                        new BigDecimal(
                                row.getBigDecimal("bound").stripTrailingZeros().toPlainString()),
                        periods);
            case TREND -> new Trend(periods, row.getInt("confidence"));
            default -> new LagWatch(new LagRule(LagRule.When.valueOf(row.getString("lag_when")), periods));
        };
    }
}
