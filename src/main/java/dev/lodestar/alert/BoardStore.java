package dev.lodestar.alert;

import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads incidents by who takes care of them, and by when they were going on. */
@Repository
@TenantSql("a board joins incidents with how they are handled, page by page over an index")
class BoardStore {

    private static final String COUNT = """
            select count(*) from incident i
            left join alert_handling h on h.tenant = i.tenant and h.incident_id = i.id
            where i.tenant = :tenant""";

    private static final long NOBODYS = -1;

    private final JdbcClient jdbc;
    private final HandlingRows rows = new HandlingRows();

    BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which incidents.
     *
     * @param handler who takes care of them; null for anybody
     * @param owned the measures that the handler owns: what nobody was named for is the owner's
     * @param ownedSources the sources likewise
     */
    record Wanted(
            Set<IncidentState> states,
            Sight sight,
            @Nullable Rule rule,
            @Nullable String handler,
            Collection<Long> owned,
            Collection<Long> ownedSources) {

        String sql() {
            return " and i.state in (:states)"
                    + sight.sql()
                    + (rule == null ? "" : " and i.rule = :rule")
                    + (handler == null
                            ? ""
                            : " and (h.handler = :handler or h.handler is null"
                                    + " and (i.measure_id in (:owned) or i.source_id in (:ownedSources)))");
        }
    }

    /** Incidents, the newest first. */
    List<HandledIncident> page(Wanted wanted, AlertCursor after, int limit) {
        if (wanted.sight().isNothing()) {
            return List.of();
        }
        return ask(HandlingRows.SELECT, wanted, """
                 and (i.raised_at < :raisedAt or i.raised_at = :raisedAt and i.id < :id)
                order by i.raised_at desc, i.id desc limit :limit""")
                .param("raisedAt", IncidentRows.stored(after.raisedAt()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> rows.incident(row))
                .list();
    }

    int count(Wanted wanted) {
        return wanted.sight().isNothing()
                ? 0
                : ask(COUNT, wanted, "").query(Integer.class).single();
    }

    /** Incidents that were there between two moments, whatever became of them, the newest first. */
    List<HandledIncident> during(@Nullable Collection<Long> measures, Instant from, Instant to, int limit) {
        if (measures != null && measures.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(HandlingRows.SELECT
                        + " and i.raised_at <= :to and (i.state in ('FIRING', 'RECOVERING') or i.changed_at >= :from)"
                        + (measures == null ? "" : " and i.measure_id in (:ids)")
                        + " order by i.raised_at desc, i.id desc limit :limit")
                .param("tenant", TenantScope.current().value())
                .param("from", IncidentRows.stored(from))
                .param("to", IncidentRows.stored(to))
                .param("ids", measures)
                .param("limit", limit)
                .query((row, number) -> rows.incident(row))
                .list();
    }

    private JdbcClient.StatementSpec ask(String select, Wanted wanted, String more) {
        return wanted.sight()
                .bind(jdbc.sql(select + wanted.sql() + more))
                .param("tenant", TenantScope.current().value())
                .param("states", wanted.states().stream().map(Enum::name).toList())
                .param("rule", wanted.rule() == null ? null : wanted.rule().name())
                .param("handler", wanted.handler())
                .param("owned", some(wanted.owned()))
                .param("ownedSources", some(wanted.ownedSources()));
    }

    private static boolean isNothing(Wanted wanted) {
        return wanted.sight().isNothing();
    }

    private static Collection<Long> some(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(NOBODYS) : ids;
    }
}
