package dev.lodestar.measure;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what judging needs, for many measures in a constant number of statements. */
@Repository
@TenantSql("judging reads a hundred rows a measure, which entities would only slow down")
class FactStore {

    private final JdbcClient jdbc;
    private final DefinitionDocuments documents;
    private final LifeStore lives;

    FactStore(JdbcClient jdbc, DefinitionDocuments documents, LifeStore lives) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.lives = lives;
    }

    /** The facts of these measures as they were known at an instant; a measure without a definition then is left out. */
    List<Facts> known(Collection<Long> measureIds, Instant knownAt) {
        if (measureIds.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Definition>> definitions = definitions(measureIds, knownAt);
        return facts(lives.lived(subjects(measureIds, definitions), knownAt), knownAt);
    }

    private List<Facts> facts(Map<Long, Subject> subjects, Instant knownAt) {
        Map<Long, List<Observation>> observations = observations(subjects, Period.EARLIEST, knownAt);
        return subjects.entrySet().stream()
                .map(entry -> new Facts(
                        entry.getKey(), entry.getValue(), observations.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** The facts of these measures, as which they were known at an instant, by their numbers known then. */
    List<Facts> of(List<MeasureView> measures, Instant knownAt) {
        if (measures.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Definition>> definitions =
                definitions(measures.stream().map(MeasureView::id).toList(), knownAt);
        Map<Long, Subject> subjects = new LinkedHashMap<>();
        for (MeasureView measure : measures) {
            List<Definition> versions = definitions.get(measure.id());
            if (versions != null) {
                subjects.put(measure.id(), subject(measure, versions));
            }
        }
        return facts(lives.lived(subjects, knownAt), knownAt);
    }

    /** The measures alone, as they were known at an instant, without their numbers. */
    Map<Long, Subject> subjectsOf(Collection<Long> measureIds, Instant knownAt) {
        return measureIds.isEmpty()
                ? Map.of()
                : lives.lived(subjects(measureIds, definitions(measureIds, knownAt)), knownAt);
    }

    private Map<Long, List<Definition>> definitions(Collection<Long> ids, Instant knownAt) {
        Map<Long, List<Definition>> found = new HashMap<>();
        jdbc.sql("""
                select measure_id, version, document from measure_definition
                where tenant = :tenant and measure_id in (:ids) and recorded_at <= :knownAt
                order by measure_id, version""")
                .param("tenant", TenantScope.current().value())
                .param("ids", ids)
                .param("knownAt", Timestamps.of(knownAt))
                .query(row -> {
                    found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(documents.parse(row.getInt(2), row.getString(3)));
                });
        return found;
    }

    /** What is read here never changes once a measure is defined, so it is what was known at any instant. */
    private Map<Long, Subject> subjects(Collection<Long> ids, Map<Long, List<Definition>> definitions) {
        Map<Long, Subject> subjects = new LinkedHashMap<>();
        jdbc.sql("""
                select id, kind, frequency, zone, grace_hours from measure
                where tenant = :tenant and id in (:ids) order by id""")
                .param("tenant", TenantScope.current().value())
                .param("ids", ids)
                .query(row -> {
                    List<Definition> versions = definitions.get(row.getLong(1));
                    if (versions != null) {
                        subjects.put(row.getLong(1), subject(row, versions));
                    }
                });
        return subjects;
    }

    private static Subject subject(ResultSet row, List<Definition> versions) throws SQLException {
        return new Subject(
                Kind.valueOf(row.getString(2)),
                Frequency.valueOf(row.getString(3)),
                ZoneId.of(row.getString(4)),
                row.getInt(5),
                versions,
                List.of(),
                null);
    }

    private static Subject subject(MeasureView measure, List<Definition> versions) {
        return new Subject(
                measure.kind(), measure.frequency(), measure.zone(), measure.graceHours(), versions, List.of(), null);
    }

    /** The numbers of these measures' periods that begin on a day or later, as they were known at an instant. */
    Map<Long, List<Observation>> observations(Map<Long, Subject> subjects, LocalDate from, Instant knownAt) {
        Map<Long, List<Observation>> found = new HashMap<>();
        if (subjects.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select measure_id, first_day, revision, value, numerator, denominator from observation
                where tenant = :tenant and measure_id in (:ids) and first_day >= :from and recorded_at <= :knownAt
                order by measure_id, first_day, revision""")
                .param("tenant", TenantScope.current().value())
                .param("ids", subjects.keySet())
                .param("from", from)
                .param("knownAt", Timestamps.of(knownAt))
                .query(row -> {
                    long id = row.getLong(1);
                    Subject subject = subjects.get(id);
                    if (subject != null) {
                        found.computeIfAbsent(id, first -> new ArrayList<>())
                                .add(observation(subject.frequency(), row));
                    }
                });
        return found;
    }

    private static Observation observation(Frequency frequency, ResultSet row) throws SQLException {
        return new Observation(
                new Period(frequency, row.getObject(2, LocalDate.class)),
                row.getInt(3),
                number(row.getString(4)),
                number(row.getString(5)),
                number(row.getString(6)));
    }

    /** The number without the zeros that the column fills it up with, which would slow down every calculation. */
    private static @Nullable BigDecimal number(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        int end = stored.length();
        if (stored.indexOf('.') >= 0) {
            while (stored.charAt(end - 1) == '0') {
                end--;
            }
            if (stored.charAt(end - 1) == '.') {
                end--;
            }
        }
        return new BigDecimal(stored.substring(0, end));
    }
}
