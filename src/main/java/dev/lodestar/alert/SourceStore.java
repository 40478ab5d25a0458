package dev.lodestar.alert;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how far the incidents of sources follow their pulls, and finds those incidents. */
@Repository
@TenantSql("who follows a source locks its one row, and a storm is told by its source in one statement")
class SourceStore {

    private static final String OPEN = " and i.state in ('FIRING', 'RECOVERING')";

    private final JdbcClient jdbc;
    private final HandlingRows rows = new HandlingRows();
    private final EvidenceFormat evidence = new EvidenceFormat();

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest pull that the incidents of a source follow, 0 before the first; others wait until the transaction ends. */
    long hold(long sourceId) {
        // Takes the row at once, new or not: first to share it and then to have it alone would deadlock two who do.
        jdbc.sql("insert into source_cursor (tenant, source_id, pull) values (:tenant, :source, 0)"
                        + " on duplicate key update pull = pull")
                .param("tenant", TenantScope.current().value())
                .param("source", sourceId)
                .update();
        return jdbc.sql("select pull from source_cursor where tenant = :tenant and source_id = :source for update")
                .param("tenant", TenantScope.current().value())
                .param("source", sourceId)
                .query(Long.class)
                .single();
    }

    void advance(long sourceId, long pull) {
        jdbc.sql("update source_cursor set pull = :pull where tenant = :tenant and source_id = :source")
                .param("tenant", TenantScope.current().value())
                .param("source", sourceId)
                .param("pull", pull)
                .update();
    }

    /** How far the incidents of each source follow its pulls. */
    Map<Long, Long> cursors() {
        Map<Long, Long> found = new HashMap<>();
        jdbc.sql("select source_id, pull from source_cursor where tenant = :tenant")
                .param("tenant", TenantScope.current().value())
                .query(row -> {
                    found.put(row.getLong(1), row.getLong(2));
                });
        return found;
    }

    /** The open incident of a source, held until the transaction ends. */
    Optional<HandledIncident> holdOpen(long sourceId) {
        return jdbc.sql(HandlingRows.SELECT + " and i.source_id = :source" + OPEN + " order by i.id limit 1 for update")
                .param("tenant", TenantScope.current().value())
                .param("source", sourceId)
                .query((row, number) -> rows.incident(row))
                .optional();
    }

    /** Those of sources that are open, the oldest first. */
    List<HandledIncident> open(int most) {
        return jdbc.sql(HandlingRows.SELECT + " and i.source_id is not null" + OPEN + " order by i.id limit :most")
                .param("tenant", TenantScope.current().value())
                .param("most", most)
                .query((row, number) -> rows.incident(row))
                .list();
    }

    /** Those of sources that are open or ended since then, the newest first. */
    List<HandledIncident> since(Instant moment, int most) {
        return jdbc.sql(HandlingRows.SELECT + """
                 and i.source_id is not null and i.rule = 'SOURCE'
                    and (i.state in ('FIRING', 'RECOVERING') or i.changed_at >= :moment)
                order by i.raised_at desc, i.id desc limit :most""")
                .param("tenant", TenantScope.current().value())
                .param("moment", IncidentRows.stored(moment))
                .param("most", most)
                .query((row, number) -> rows.incident(row))
                .list();
    }

    /** Keeps that a source failed once more: evidence of an incident that stays what it is. */
    void extend(Incident incident) {
        jdbc.sql("""
                update incident set streak = :streak, evidence = :evidence, changed_at = :changed
                where tenant = :tenant and id = :id""")
                .param("tenant", TenantScope.current().value())
                .param("id", incident.id())
                .param("streak", incident.finding().streak())
                .param("evidence", evidence.write(incident.finding()))
                .param("changed", IncidentRows.stored(incident.changedAt()))
                .update();
    }

    /** The open incidents of missing numbers of these measures, by the measure's key and number. */
    List<Silent> silent(Collection<String> measureKeys) {
        return measureKeys.isEmpty()
                ? List.of()
                : jdbc.sql("""
                select measure_id, id from incident
                where tenant = :tenant and rule = 'MISSING' and state in ('FIRING', 'RECOVERING')
                    and measure_key in (:keys)
                order by measure_key, id""")
                        .param("tenant", TenantScope.current().value())
                        .param("keys", measureKeys)
                        .query((row, number) -> new Silent(row.getLong(1), row.getLong(2)))
                        .list();
    }

    /** A measure without numbers, and its alert. */
    record Silent(long measureId, long alert) {}
}
