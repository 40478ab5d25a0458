package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Snooze;
import dev.lodestar.organisation.WorkCalendar;
import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how alerts are handled, and all that was done about them. */
@Repository
@TenantSql("a storm escalates thousands at once, and who acts on an alert locks its one row")
class HandlingStore {

    private static final String HANDLED_BY =
            " and i.state in ('FIRING', 'RECOVERING') and h.handler in (:handlers) order by i.id";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final HandlingRows rows = new HandlingRows();

    HandlingStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An incident whose facts and handling nobody else changes before the transaction ends. */
    Optional<HandledIncident> hold(long id) {
        return select(" and i.id = :id for update", Map.of("id", id)).stream().findFirst();
    }

    /** The open ones that somebody was named to handle, held likewise. */
    List<HandledIncident> holdOf(String handler) {
        return select(HANDLED_BY + " for update", Map.of("handlers", List.of(handler)));
    }

    /** The open ones that these people were named to handle. */
    List<HandledIncident> of(Collection<String> handlers) {
        return select(HANDLED_BY, Map.of("handlers", handlers));
    }

    /** Those that sleep, whatever became of them; the caller holds those that it is going to change. */
    List<HandledIncident> asleep() {
        return select(" and h.snooze_ends is not null", Map.of());
    }

    /**
     * Open ones on which the product may have to act: those whose snooze is over, and those that fire and may have to be
     * told to somebody higher up; not those of which nobody is to hear at all. Others who hold some of them are not waited for.
     *
     * @param lagging for how many periods in a row a lag goes to the sponsor
     * @param missing for how many periods in a row missing numbers go to the lead
     * @param unacknowledged an alert that is older, and that nobody acknowledged, goes to the lead
     */
    List<HandledIncident> holdDue(Instant now, Instant unacknowledged, int lagging, int missing, int most) {
        return select(
                """
                 and i.state in ('FIRING', 'RECOVERING') and i.announced and (h.snooze_ends <= :now
                    or i.state = 'FIRING' and h.snooze_ends is null and (
                        i.rule = 'LAG' and i.streak >= :lagging and coalesce(h.level, 'OWNER') <> 'SPONSOR'
                        or i.rule = 'LAG' and coalesce(h.level, 'OWNER') = 'OWNER' and h.acknowledged_at is null
                            and i.raised_at <= :unacknowledged
                        or i.rule = 'MISSING' and i.streak >= :missing and coalesce(h.level, 'OWNER') = 'OWNER'))
                order by i.id limit :most for update skip locked""",
                Map.of(
                        "now", IncidentRows.stored(now),
                        "unacknowledged", IncidentRows.stored(unacknowledged),
                        "lagging", lagging,
                        "missing", missing,
                        "most", most));
    }

    private List<HandledIncident> select(String condition, Map<String, ?> params) {
        return jdbc.sql(HandlingRows.SELECT + condition)
                .param("tenant", TenantScope.current().value())
                .params(params)
                .query((row, number) -> rows.incident(row))
                .list();
    }

    /**
     * Writes acts, and what they come to, in two statements a thousand.
     *
     * @param after the incidents as they are handled after all of the acts
     */
    void write(Collection<HandledIncident> after, List<HandlingRow> acts, WorkCalendar calendar) {
        String tenant = TenantScope.current().value();
        MultiRow.write(
                batches,
                HandlingRows.INSERT,
                HandlingRows.CHANGE,
                after.stream()
                        .map(handled -> rows.values(tenant, handled, ends(handled.handling(), calendar)))
                        .toList());
        MultiRow.write(
                batches,
                HandlingRows.INSERT_ACT,
                "",
                acts.stream().map(act -> rows.act(tenant, act)).toList());
    }

    private static @Nullable Instant ends(Handling handling, WorkCalendar calendar) {
        Snooze snoozed = handling.snoozed();
        return snoozed == null ? null : calendar.startOf(snoozed.until());
    }

    /** The same, whenever it was done. */
    Map<Long, List<HandlingRow>> stories(Collection<Long> ids) {
        return stories(ids, AlertCursor.START.raisedAt());
    }

    /** What was done about these alerts and those whose story they continue, by then and in order, in one statement. */
    Map<Long, List<HandlingRow>> stories(Collection<Long> ids, Instant knownAt) {
        Map<Long, List<HandlingRow>> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                with recursive story (heir, id) as (
                    select i.id, i.id from incident i where i.tenant = :tenant and i.id in (:ids)
                    union
                    select s.heir, i.inherited_from from incident i join story s on i.id = s.id
                    where i.tenant = :tenant and i.inherited_from is not null)
                select s.heir, a.*
                from story s join alert_act a on a.incident_id = s.id
                where a.tenant = :tenant and a.done_at <= :knownAt
                order by s.heir, a.done_at, a.incident_id, a.number""")
                .param("tenant", TenantScope.current().value())
                .param("ids", ids)
                .param("knownAt", IncidentRows.stored(knownAt))
                .query(row -> {
                    found.computeIfAbsent(row.getLong("heir"), heir -> new ArrayList<>())
                            .add(HandlingRows.act(row));
                });
        return found;
    }
}
