package dev.lodestar.alert;

import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads incidents for lists and screens. */
@Repository
@TenantSql("lists page by key over an index, and a history follows a chain")
class AlertStore {

    private static final Set<IncidentState> ANY = EnumSet.allOf(IncidentState.class);

    private final JdbcClient jdbc;
    private final HandlingRows rows = new HandlingRows();

    AlertStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Incidents, the newest first.
     *
     * @param states empty means any
     * @param rule null means any
     */
    List<HandledIncident> list(
            Set<IncidentState> states, Sight sight, @Nullable Rule rule, AlertCursor after, int limit) {
        if (sight.isNothing()) {
            return List.of();
        }
        return sight.bind(jdbc.sql(HandlingRows.SELECT
                        + " and i.state in (:states)"
                        + " and (i.raised_at < :raisedAt or i.raised_at = :raisedAt and i.id < :id)"
                        + sight.sql()
                        + (rule == null ? "" : " and i.rule = :rule")
                        + " order by i.raised_at desc, i.id desc limit :limit"))
                .param("tenant", TenantScope.current().value())
                .param("states", names(states))
                .param("raisedAt", IncidentRows.stored(after.raisedAt()))
                .param("id", after.id())
                .param("rule", rule == null ? null : rule.name())
                .param("limit", limit)
                .query((row, number) -> rows.incident(row))
                .list();
    }

    /** How many are in this state, those of sources aside. */
    int count(IncidentState state, @Nullable Collection<Long> measureIds) {
        if (measureIds != null && measureIds.isEmpty()) {
            return 0;
        }
        return jdbc.sql("select count(*) from incident where tenant = :tenant and state = :state"
                        + ofMeasures("", measureIds))
                .param("tenant", TenantScope.current().value())
                .param("state", state.name())
                .param("ids", measureIds)
                .query(Integer.class)
                .single();
    }

    /** How many are firing, and how many of them were raised since then; those of sources aside. */
    Tally tally(@Nullable Collection<Long> measureIds, Instant since) {
        if (measureIds != null && measureIds.isEmpty()) {
            return new Tally(0, 0);
        }
        return jdbc.sql("select count(*), coalesce(sum(raised_at >= :since), 0) from incident"
                        + " where tenant = :tenant and state = 'FIRING'" + ofMeasures("", measureIds))
                .param("tenant", TenantScope.current().value())
                .param("since", IncidentRows.stored(since))
                .param("ids", measureIds)
                .query((row, number) -> new Tally(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** The newest that are firing, then the newest that are recovering; those of sources aside. */
    List<HandledIncident> open(@Nullable Collection<Long> measureIds, int limit) {
        if (measureIds != null && measureIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(HandlingRows.SELECT
                        + " and i.state in ('FIRING', 'RECOVERING')"
                        + ofMeasures("i.", measureIds)
                        + " order by i.state, i.raised_at desc, i.id desc limit :limit")
                .param("tenant", TenantScope.current().value())
                .param("ids", measureIds)
                .param("limit", limit)
                .query((row, number) -> rows.incident(row))
                .list();
    }

    /** How many are firing or recovering, by the key of the measure. */
    Map<String, Integer> openOf(Collection<String> measureKeys) {
        Map<String, Integer> open = new HashMap<>();
        jdbc.sql("""
                select measure_key, count(*) from incident
                where tenant = :tenant and state in ('FIRING', 'RECOVERING') and measure_key in (:keys)
                group by measure_key""")
                .param("tenant", TenantScope.current().value())
                .param("keys", measureKeys)
                .query(row -> {
                    open.put(row.getString(1), row.getInt(2));
                });
        return open;
    }

    Optional<HandledIncident> find(long id) {
        return jdbc.sql(HandlingRows.SELECT + " and i.id = :id")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .query((row, number) -> rows.incident(row))
                .optional();
    }

    List<HandledIncident> byIds(Collection<Long> ids) {
        return jdbc.sql(HandlingRows.SELECT + " and i.id in (:ids)")
                .param("tenant", TenantScope.current().value())
                .param("ids", ids)
                .query((row, number) -> rows.incident(row))
                .list();
    }

    /** What happened to the incident and to those whose story it continues, in order. */
    List<HistoryRow> history(long id) {
        return jdbc.sql("""
                with recursive story (id) as (
                    select cast(:id as signed)
                    union
                    select i.inherited_from from incident i join story s on i.id = s.id
                    where i.tenant = :tenant and i.inherited_from is not null)
                select e.incident_id, e.happened_at, e.happening, e.state, e.streak
                from incident_event e join story s on s.id = e.incident_id
                where e.tenant = :tenant
                order by e.happened_at, e.incident_id, e.revision""")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .query((row, number) -> new HistoryRow(
                        row.getLong(1),
                        IncidentRows.instant(row, "happened_at"),
                        Happening.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getInt(5)))
                .list();
    }

    /** What happened to these incidents themselves by then, in order, in one statement. */
    Map<Long, List<HistoryRow>> histories(Collection<Long> ids, Instant knownAt) {
        Map<Long, List<HistoryRow>> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select incident_id, happened_at, happening, state, streak from incident_event
                where tenant = :tenant and incident_id in (:ids) and happened_at <= :knownAt
                order by incident_id, happened_at, revision""")
                .param("tenant", TenantScope.current().value())
                .param("ids", ids)
                .param("knownAt", IncidentRows.stored(knownAt))
                .query(row -> {
                    found.computeIfAbsent(row.getLong(1), first -> new ArrayList<>())
                            .add(new HistoryRow(
                                    row.getLong(1),
                                    IncidentRows.instant(row, "happened_at"),
                                    Happening.valueOf(row.getString(3)),
                                    row.getString(4),
                                    row.getInt(5)));
                });
        return found;
    }

    /** How many are firing, and how many of them are new. */
    record Tally(int firing, int fresh) {}

    private static String ofMeasures(String alias, @Nullable Collection<Long> measureIds) {
        return " and " + alias + (measureIds == null ? "source_id is null" : "measure_id in (:ids)");
    }

    private static List<String> names(Set<IncidentState> states) {
        return (states.isEmpty() ? ANY : states).stream().map(Enum::name).toList();
    }
}
