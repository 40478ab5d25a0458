package dev.lodestar.alert;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.IncidentState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incidents as rows of the database, and back. */
final class IncidentRows {

    static final String INSERT = """
            insert into incident (tenant, id, measure_id, measure_key, rule, start_period, fired_period, resolved_period,
                state, streak, retroactive, announced, inherited_from, revision, raised_at, changed_at, evidence,
                source_id, first_run)
            values""";

    static final String CHANGE = """
            on duplicate key update fired_period = values(fired_period), resolved_period = values(resolved_period),
                state = values(state), streak = values(streak), announced = values(announced),
                inherited_from = values(inherited_from), revision = values(revision), raised_at = values(raised_at),
                changed_at = values(changed_at), evidence = values(evidence)""";

    static final String INSERT_EVENT = """
            insert into incident_event (tenant, incident_id, revision, happening, state, streak, happened_at, raised_at)
            values""";

    private final EvidenceFormat evidence = new EvidenceFormat();

    static LocalDateTime stored(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    long measureId(ResultSet row) throws SQLException {
        return row.getLong("measure_id");
    }

    Instant replayedAt(ResultSet row) throws SQLException {
        return instant(row, "replayed_at");
    }

    /** The incident of a row of an outer join; null when there is none. */
    @Nullable
    Incident incident(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        if (row.wasNull()) {
            return null;
        }
        return new Incident(
                id,
                row.getObject("source_id", Long.class) == null ? measureId(row) : row.getLong("source_id"),
                finding(row),
                row.getBoolean("retroactive"),
                row.getBoolean("announced"),
                row.getObject("inherited_from", Long.class),
                row.getInt("revision"),
                instant(row, "raised_at"),
                instant(row, "changed_at"));
    }

    private Finding finding(ResultSet row) throws SQLException {
        String resolved = row.getString("resolved_period");
        Rule rule = Rule.valueOf(row.getString("rule"));
        String stored = row.getString("evidence");
        return new Finding(
                new IncidentKey(rule, Period.parse(row.getString("start_period"))),
                Period.parse(row.getString("fired_period")),
                resolved == null ? null : Period.parse(resolved),
                IncidentState.valueOf(row.getString("state")),
                row.getInt("streak"),
                rule.isOfMeasure() ? evidence.read(stored) : List.of(),
                rule.isOfMeasure() ? null : evidence.readOutage(stored));
    }

    @Nullable
    Object[] values(String tenant, String measureKey, Incident incident) {
        Finding finding = incident.finding();
        Period resolved = finding.resolvedPeriod();
        return new @Nullable Object[] {
            tenant,
            incident.id(),
            incident.isOfSource() ? null : incident.subjectId(),
            incident.isOfSource() ? null : measureKey,
            finding.key().rule().name(),
            finding.key().startPeriod().toString(),
            finding.firedPeriod().toString(),
            resolved == null ? null : resolved.toString(),
            finding.state().name(),
            finding.streak(),
            incident.retroactive(),
            incident.announced(),
            incident.inheritedFrom(),
            incident.revision(),
            stored(incident.raisedAt()),
            stored(incident.changedAt()),
            evidence.write(finding),
            incident.isOfSource() ? incident.subjectId() : null,
            finding.outage() == null
                    ? null
                    : finding.outage().pulls().getFirst().run()
        };
    }

    @Nullable
    Object[] event(String tenant, Change change) {
        Incident incident = change.after();
        return new @Nullable Object[] {
            tenant,
            incident.id(),
            incident.revision(),
            change.happening().name(),
            incident.finding().state().name(),
            incident.finding().streak(),
            stored(incident.changedAt()),
            stored(incident.raisedAt())
        };
    }
}
