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

    FactStore(JdbcClient jdbc, DefinitionDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** The facts of these measures as they were known at an instant; a measure without a definition then is left out. */
    List<Facts> known(Collection<Long> measureIds, Instant knownAt) {
        if (measureIds.isEmpty()) {
            return List.of();
        }
        return facts(subjects(measureIds, histories(measureIds, knownAt)), knownAt);
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
        Map<Long, History> histories =
                histories(measures.stream().map(MeasureView::id).toList(), knownAt);
        Map<Long, Subject> subjects = new LinkedHashMap<>();
        for (MeasureView measure : measures) {
            History history = histories.get(measure.id());
            if (history != null) {
                subjects.put(measure.id(), subject(measure, history));
            }
        }
        return facts(subjects, knownAt);
    }

    /** The measures alone, as they were known at an instant, without their numbers. */
    Map<Long, Subject> subjectsOf(Collection<Long> measureIds, Instant knownAt) {
        return measureIds.isEmpty() ? Map.of() : subjects(measureIds, histories(measureIds, knownAt));
    }

    /** The definitions of these measures, and when they were paused and retired, as known at an instant. */
    private Map<Long, History> histories(Collection<Long> ids, Instant knownAt) {
        Map<Long, History> found = new HashMap<>();
        jdbc.sql("""
                select measure_id, version, document, null as what, null as day from measure_definition
                where tenant = :tenant and measure_id in (:ids) and recorded_at <= :knownAt
                union all
                select measure_id, number, null, what, day from measure_life
                where tenant = :tenant and measure_id in (:ids) and recorded_at <= :knownAt
                order by measure_id, version""")
                .param("tenant", TenantScope.current().value())
                .param("ids", ids)
                .param("knownAt", Timestamps.of(knownAt))
                .query(row -> {
                    History history = found.getOrDefault(row.getLong(1), History.NONE);
                    found.put(row.getLong(1), history.with(row, documents));
                });
        found.values().removeIf(history -> history.definitions().isEmpty());
        return found;
    }

    /** What was said of a measure over time. */
    private record History(List<Definition> definitions, Life life) {

        static final History NONE = new History(List.of(), Life.UNBROKEN);

        History with(ResultSet row, DefinitionDocuments documents) throws SQLException {
            String document = row.getString(3);
            if (document == null) {
                return new History(
                        definitions, life.after(LifeTurn.valueOf(row.getString(4)), row.getObject(5, LocalDate.class)));
            }
            List<Definition> versions = new ArrayList<>(definitions);
            versions.add(documents.parse(row.getInt(2), document));
            return new History(versions, life);
        }
    }

    /** What is read here never changes once a measure is defined, so it is what was known at any instant. */
    private Map<Long, Subject> subjects(Collection<Long> ids, Map<Long, History> histories) {
        Map<Long, Subject> subjects = new LinkedHashMap<>();
        jdbc.sql("""
                select id, kind, frequency, zone, grace_hours from measure
                where tenant = :tenant and id in (:ids) order by id""")
                .param("tenant", TenantScope.current().value())
                .param("ids", ids)
                .query(row -> {
                    History history = histories.get(row.getLong(1));
                    if (history != null) {
                        subjects.put(row.getLong(1), subject(row, history));
                    }
                });
        return subjects;
    }

    private static Subject subject(ResultSet row, History history) throws SQLException {
        return new Subject(
                Kind.valueOf(row.getString(2)),
                Frequency.valueOf(row.getString(3)),
                ZoneId.of(row.getString(4)),
                row.getInt(5),
                history.definitions(),
                history.life().pauses(),
                history.life().retiredFrom());
    }

    private static Subject subject(MeasureView measure, History history) {
        return new Subject(
                measure.kind(),
                measure.frequency(),
                measure.zone(),
                measure.graceHours(),
                history.definitions(),
                history.life().pauses(),
                history.life().retiredFrom());
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
