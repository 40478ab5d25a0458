package dev.lodestar.measure;

import static java.util.Objects.requireNonNull;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps observations: rows are only ever added. */
@Repository
@TenantSql("a pull adds thousands of rows at once, which the driver sends as one array")
class ObservationStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ObservationStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The measures with these keys, by key. */
    Map<String, MeasureView> measures(Collection<String> keys) {
        Map<String, MeasureView> found = new HashMap<>();
        Chunks.each(
                keys,
                some -> jdbc.sql("""
                select id, measure_key, name, unit, kind, frequency, zone, grace_hours, owner, unit_key, shared_with, version
                from measure where tenant = :tenant and measure_key in (:keys)""")
                        .param("tenant", TenantScope.current().value())
                        .param("keys", some)
                        .query((row, number) -> measure(row))
                        .list()
                        .forEach(view -> found.put(view.key(), view)));
        return found;
    }

    /** Makes others wait who report for these measures, so that revisions are counted one after the other. */
    void lock(Collection<Long> measureIds) {
        Chunks.each(
                new TreeSet<>(measureIds),
                some -> jdbc.sql(
                                "select id from measure where tenant = :tenant and id in (:ids) order by id for update")
                        .param("tenant", TenantScope.current().value())
                        .param("ids", some)
                        .query(Long.class)
                        .list());
    }

    /** The latest revision of each of the measures' periods within two days. */
    Map<StoredNumber.Slot, StoredNumber> latest(Collection<Long> measureIds, LocalDate from, LocalDate to) {
        Map<StoredNumber.Slot, StoredNumber> found = new HashMap<>();
        Chunks.each(
                measureIds,
                some -> jdbc.sql("""
                select measure_id, first_day, revision, value, numerator, denominator, withdrawn, note from observation
                where tenant = :tenant and measure_id in (:ids) and first_day between :from and :to
                order by measure_id, first_day, revision""")
                        .param("tenant", TenantScope.current().value())
                        .param("ids", some)
                        .param("from", from)
                        .param("to", to)
                        .query(row -> {
                            StoredNumber number = stored(row);
                            found.put(number.slot(), number);
                        }));
        return found;
    }

    void add(List<StoredNumber> numbers, Origin origin, LocalDateTime recordedAt) {
        String tenant = TenantScope.current().value();
        List<@Nullable Object[]> rows = new ArrayList<>(numbers.size());
        for (StoredNumber number : numbers) {
            rows.add(new @Nullable Object[] {
                tenant,
                number.slot().measureId(),
                number.slot().firstDay(),
                number.revision(),
                number.value(),
                number.numerator(),
                number.denominator(),
                number.withdrawn(),
                origin.source(),
                origin.runId(),
                number.note(),
                recordedAt
            });
        }
        MultiRow.add(batches, """
                insert into observation (tenant, measure_id, first_day, revision, value, numerator, denominator,
                    withdrawn, source, run_id, note, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /** The first days of the periods that hold a number which was not withdrawn, in order. */
    List<LocalDate> filled(long measureId) {
        return jdbc.sql("""
                select first_day from observation o
                where tenant = :tenant and measure_id = :id and not withdrawn
                    and revision = (select max(revision) from observation l
                        where l.tenant = o.tenant and l.measure_id = o.measure_id and l.first_day = o.first_day)
                order by first_day""")
                .param("tenant", TenantScope.current().value())
                .param("id", measureId)
                .query(LocalDate.class)
                .list();
    }

    /** The revisions that held at a moment, by the key of the measure; those that were taken back are left out. */
    Map<String, List<ObservationView>> held(Map<Long, MeasureView> measures, LocalDate from, Instant knownAt) {
        Map<String, SequencedMap<LocalDate, ObservationView>> found = new HashMap<>();
        if (measures.isEmpty()) {
            return Map.of();
        }
        jdbc.sql("""
                select first_day, revision, value, numerator, denominator, withdrawn, source, run_id, note, recorded_at,
                    measure_id
                from observation
                where tenant = :tenant and measure_id in (:ids) and first_day >= :from and recorded_at <= :knownAt
                order by measure_id, first_day, revision""")
                .param("tenant", TenantScope.current().value())
                .param("ids", measures.keySet())
                .param("from", from)
                .param("knownAt", Timestamps.of(knownAt))
                .query(row -> {
                    MeasureView measure = requireNonNull(measures.get(row.getLong(11)));
                    found.computeIfAbsent(measure.key(), first -> new LinkedHashMap<>())
                            .put(row.getObject(1, LocalDate.class), view(measure.frequency(), row));
                });
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().values().stream()
                                .filter(number -> !number.withdrawn())
                                .toList()));
    }

    /** All revisions of the periods that begin within two days, in order, at most so many. */
    List<ObservationView> revisions(long measureId, Frequency frequency, LocalDate from, LocalDate to, int most) {
        return jdbc.sql("""
                select first_day, revision, value, numerator, denominator, withdrawn, source, run_id, note, recorded_at
                from observation
                where tenant = :tenant and measure_id = :id and first_day between :from and :to
                order by first_day, revision limit :most""")
                .param("tenant", TenantScope.current().value())
                .param("id", measureId)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, number) -> view(frequency, row))
                .list();
    }

    /** The latest revisions of the measures' periods that begin within two days, by measure and period. */
    Map<String, Map<String, ObservationView>> latestViews(
            Collection<MeasureView> measures, LocalDate from, LocalDate to) {
        Map<Long, MeasureView> byId = new HashMap<>();
        measures.forEach(measure -> byId.put(measure.id(), measure));
        Map<String, Map<String, ObservationView>> found = new HashMap<>();
        Chunks.each(
                byId.keySet(),
                some -> jdbc.sql("""
                select first_day, revision, value, numerator, denominator, withdrawn, source, run_id, note, recorded_at,
                    measure_id
                from observation
                where tenant = :tenant and measure_id in (:ids) and first_day between :from and :to
                order by measure_id, first_day, revision""")
                        .param("tenant", TenantScope.current().value())
                        .param("ids", some)
                        .param("from", from)
                        .param("to", to)
                        .query(row -> {
                            MeasureView measure = requireNonNull(byId.get(row.getLong(11)));
                            ObservationView view = view(measure.frequency(), row);
                            found.computeIfAbsent(measure.key(), key -> new HashMap<>())
                                    .put(view.period(), view);
                        }));
        return found;
    }

    private static MeasureView measure(ResultSet row) throws SQLException {
        return new MeasureView(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Kind.valueOf(row.getString(5)),
                Frequency.valueOf(row.getString(6)),
                ZoneId.of(row.getString(7)),
                row.getInt(8),
                row.getString(9),
                row.getString(10),
                Measure.split(row.getString(11)),
                row.getLong(12));
    }

    private static StoredNumber stored(ResultSet row) throws SQLException {
        return new StoredNumber(
                new StoredNumber.Slot(row.getLong(1), row.getObject(2, LocalDate.class)),
                row.getInt(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getBoolean(7),
                row.getString(8));
    }

    private static ObservationView view(Frequency frequency, ResultSet row) throws SQLException {
        return new ObservationView(
                new Period(frequency, row.getObject(1, LocalDate.class)).toString(),
                row.getInt(2),
                row.getBigDecimal(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getBoolean(6),
                row.getString(7),
                row.getObject(8, Long.class),
                row.getString(9),
                Timestamps.from(row.getObject(10, LocalDateTime.class)));
    }
}
