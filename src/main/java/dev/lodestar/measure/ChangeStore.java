package dev.lodestar.measure;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.organisation.Reach;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what followed an earlier number or definition. */
@Repository
@TenantSql("a feed joins revisions with those before them, which no entity holds")
class ChangeStore {

    private static final String NOW = " measure m";

    /** The measures as they were known at an instant. */
    private static final String THEN = """
             (select k.tenant, k.id, k.measure_key, k.kind, k.frequency, r.name, r.unit, r.owner, r.unit_key,
                r.shared_with, (select max(v.version) from measure_definition v
                    where v.tenant = k.tenant and v.measure_id = k.id and v.recorded_at <= :knownAt) latest_definition
            from measure k
            join measure_revision r on r.tenant = k.tenant and r.measure_id = k.id
                and r.version = (select max(l.version) from measure_revision l
                    where l.tenant = k.tenant and l.measure_id = k.id and l.recorded_at <= :knownAt)
            where k.tenant = :tenant) m""";

    private static final String IN_REACH = """
             and (:everything or m.owner = :person or m.unit_key in (:reached) or m.shared_with like :shared)
             and (:anyUnit or m.unit_key in (:units)) and (:anyMeasure or m.measure_key in (:keys))
            """;

    private final JdbcClient jdbc;
    private final DefinitionDocuments documents;

    ChangeStore(JdbcClient jdbc, DefinitionDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** What changed of these measures after one moment and until another, whoever asks, the newest first. */
    List<MeasureChange> of(Collection<String> keys, Instant since, Instant until, int most) {
        Reach everything = new Reach(true, null, Set.of(), null);
        Window window = new Window(since.plus(1, ChronoUnit.MICROS), until, null, keys);
        return Stream.concat(
                        corrections(everything, window, List.of(), most).stream(),
                        redefinitions(everything, window, List.of(), most).stream())
                .sorted(Comparator.comparing(MeasureChange::at).reversed())
                .toList();
    }

    /** The numbers that were reported again, the newest first. */
    List<MeasureChange> corrections(Reach reach, Window window, Collection<String> units, int most) {
        return ask("""
                select m.measure_key, m.name, m.unit, m.unit_key, m.frequency, o.first_day, o.recorded_at, o.source,
                    o.note, o.value, o.numerator, o.denominator, b.value, b.numerator, b.denominator,
                    case when m.kind = 'RATIO' then d.document end
                from observation o
                join """ + window.measures() + """
                 on m.tenant = o.tenant and m.id = o.measure_id
                join observation b on b.tenant = o.tenant and b.measure_id = o.measure_id
                    and b.first_day = o.first_day and b.revision = o.revision - 1
                join measure_definition d on d.tenant = m.tenant and d.measure_id = m.id
                    and d.version = m.latest_definition
                where o.tenant = :tenant and o.corrects and o.recorded_at >= :since
                    and (:until is null or o.recorded_at <= :until)""" + IN_REACH + """
                order by o.recorded_at desc, o.measure_id, o.first_day desc limit :most""", reach, window, units, most)
                .query((row, number) -> correction(row))
                .list();
    }

    /** The definitions that replaced others, the newest first. */
    List<MeasureChange> redefinitions(Reach reach, Window window, Collection<String> units, int most) {
        return ask("""
                select m.measure_key, m.name, m.unit, m.unit_key, d.recorded_at, d.recorded_by, d.rebaseline_reason,
                    d.version, d.document, b.document
                from measure_definition d
                join """ + window.measures() + """
                 on m.tenant = d.tenant and m.id = d.measure_id
                join measure_definition b on b.tenant = d.tenant and b.measure_id = d.measure_id
                    and b.version = d.version - 1
                where d.tenant = :tenant and d.version > 1 and d.recorded_at >= :since
                    and (:until is null or d.recorded_at <= :until)""" + IN_REACH + """
                order by d.recorded_at desc, d.measure_id limit :most""", reach, window, units, most)
                .query((row, number) -> redefinition(row))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, Reach reach, Window window, Collection<String> units, int most) {
        return jdbc.sql(sql)
                .param("tenant", TenantScope.current().value())
                .param("since", Timestamps.of(window.since()))
                .param("until", window.until() == null ? null : Timestamps.of(window.until()))
                .param("knownAt", window.knownAt() == null ? null : Timestamps.of(window.knownAt()))
                .param("everything", reach.everything())
                .param("person", reach.person() == null ? "" : reach.person())
                .param("reached", reach.units().isEmpty() ? Set.of("") : reach.units())
                .param("shared", reach.sharedWith() == null ? "" : "% " + reach.sharedWith() + " %")
                .param("anyUnit", units.isEmpty())
                .param("units", units.isEmpty() ? Set.of("") : units)
                .param("anyMeasure", window.keys() == null)
                .param("keys", window.keys() == null ? Set.of("") : window.keys())
                .param("most", most);
    }

    /**
     * What was recorded when.
     *
     * @param until null for no end
     * @param knownAt as when measures are named; null for now
     * @param keys of which measures; null for any
     */
    record Window(
            Instant since,
            @Nullable Instant until,
            @Nullable Instant knownAt,
            @Nullable Collection<String> keys) {

        Window(Instant since, @Nullable Instant until, @Nullable Instant knownAt) {
            this(since, until, knownAt, null);
        }

        String measures() {
            return knownAt == null ? NOW : THEN;
        }
    }

    private MeasureChange correction(ResultSet row) throws SQLException {
        Frequency frequency = Frequency.valueOf(row.getString(5));
        String document = row.getString(16);
        BigDecimal factor =
                document == null ? BigDecimal.ONE : documents.parse(1, document).factor();
        return new MeasureChange(
                MeasureChange.Kind.CORRECTED,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new Period(frequency, row.getObject(6, LocalDate.class)).toString(),
                Timestamps.from(row.getObject(7, LocalDateTime.class)),
                row.getString(8),
                row.getString(9),
                value(row, 13, factor),
                value(row, 10, factor),
                false,
                0);
    }

    private MeasureChange redefinition(ResultSet row) throws SQLException {
        int version = row.getInt(8);
        Definition definition = documents.parse(version, row.getString(9));
        Definition replaced = documents.parse(version - 1, row.getString(10));
        BigDecimal before = target(replaced);
        BigDecimal after = target(definition);
        return new MeasureChange(
                MeasureChange.Kind.REDEFINED,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                null,
                Timestamps.from(row.getObject(5, LocalDateTime.class)),
                row.getString(6),
                row.getString(7),
                before,
                after,
                TargetShift.of(row.getString(1), replaced, definition).eased(),
                version);
    }

    private static @Nullable BigDecimal target(Definition definition) {
        Curve curve = definition.curve();
        return curve == null || curve.targets().isEmpty()
                ? null
                : curve.targets().getLast().value();
    }

    /** The number in three columns: a value, or a numerator and a denominator. */
    private static @Nullable BigDecimal value(ResultSet row, int column, BigDecimal factor) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        BigDecimal numerator = row.getBigDecimal(column + 1);
        BigDecimal denominator = row.getBigDecimal(column + 2);
        if (value != null) {
            return Decimals.rounded(value);
        }
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : Decimals.rounded(numerator.multiply(factor).divide(denominator, MathContext.DECIMAL128));
    }
}
