package dev.lodestar.alert;

import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps incidents and their history. */
@Repository
@TenantSql("a new week changes thousands of incidents at once, in a few statements of many rows")
class IncidentStore {

    private static final int IDS_A_NUMBER = 50;
    private static final int NUMBERS_A_STATEMENT = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final IncidentRows rows = new IncidentRows();

    IncidentStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What is kept of these measures' incidents; measures that never had one are left out. */
    Map<Long, Story> read(Collection<Long> measureIds) {
        Map<Long, Story> stories = new HashMap<>();
        if (measureIds.isEmpty()) {
            return stories;
        }
        jdbc.sql("""
                select c.replayed_at, c.measure_id, i.id, i.rule, i.start_period, i.fired_period, i.resolved_period, i.state,
                    i.streak, i.retroactive, i.announced, i.inherited_from, i.revision, i.raised_at, i.changed_at,
                    i.evidence, i.source_id
                from incident_cursor c
                left join incident i on i.tenant = c.tenant and i.measure_id = c.measure_id
                where c.tenant = :tenant and c.measure_id in (:ids)
                order by c.measure_id, i.start_period""")
                .param("tenant", TenantScope.current().value())
                .param("ids", measureIds)
                .query(row -> {
                    Instant replayedAt = rows.replayedAt(row);
                    Story story = stories.computeIfAbsent(
                            rows.measureId(row), id -> new Story(replayedAt, new ArrayList<>()));
                    Incident incident = rows.incident(row);
                    if (incident != null) {
                        story.incidents().add(incident);
                    }
                });
        return stories;
    }

    /** Makes others wait who write incidents of these measures, and keeps the latest instant they are written for. */
    void lock(Collection<Long> measureIds, Instant at) {
        String tenant = TenantScope.current().value();
        MultiRow.write(
                batches,
                "insert into incident_cursor (tenant, measure_id, replayed_at) values",
                "on duplicate key update replayed_at = greatest(replayed_at, values(replayed_at))",
                measureIds.stream()
                        .sorted()
                        .map(id -> new @Nullable Object[] {tenant, id, IncidentRows.stored(at)})
                        .toList());
    }

    /** Writes the changes with their history, and returns them with the numbers that new incidents were given. */
    List<Change> write(List<Change> changes, Map<Long, String> measureKeys) {
        String tenant = TenantScope.current().value();
        List<Change> numbered = number(changes);
        List<@Nullable Object[]> added = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        List<@Nullable Object[]> history = new ArrayList<>();
        for (Change change : numbered) {
            String key = measureKeys.getOrDefault(change.after().subjectId(), "");
            (change.isNew() ? added : changed).add(rows.values(tenant, key, change.after()));
            history.add(rows.event(tenant, change));
        }
        MultiRow.write(batches, IncidentRows.INSERT, "", added);
        MultiRow.write(batches, IncidentRows.INSERT, IncidentRows.CHANGE, changed);
        MultiRow.write(batches, IncidentRows.INSERT_EVENT, "", history);
        return numbered;
    }

    private List<Change> number(List<Change> changes) {
        long added = changes.stream().filter(Change::isNew).count();
        if (added == 0) {
            return changes;
        }
        List<Long> ids = ids((int) added);
        List<Change> numbered = new ArrayList<>(changes.size());
        int next = 0;
        for (Change change : changes) {
            numbered.add(change.isNew() ? change.stored(change.after().withId(ids.get(next++))) : change);
        }
        return numbered;
    }

    // A number of the sequence stands for itself and the 49 before it, as everywhere else in the product.
    private List<Long> ids(int count) {
        List<Long> ids = new ArrayList<>();
        while (ids.size() < count) {
            int numbers = Math.min(NUMBERS_A_STATEMENT, (count - ids.size() + IDS_A_NUMBER - 1) / IDS_A_NUMBER);
            jdbc.sql("""
                    with recursive n (i) as (select 1 union all select i + 1 from n where i < ?)
                    select nextval(lodestar_id) from n""").param(numbers).query(Long.class).list().forEach(last -> {
                for (long id = Math.max(1, last - IDS_A_NUMBER + 1); id <= last; id++) {
                    ids.add(id);
                }
            });
        }
        return ids;
    }
}
