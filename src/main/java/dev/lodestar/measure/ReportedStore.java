package dev.lodestar.measure;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads measures with their status and their latest numbers. */
@Repository
@TenantSql("three tables are read in one statement, and of each period only its newest revision")
class ReportedStore {

    private static final String SELECT = """
            select m.id, m.measure_key, m.name, m.unit, m.kind, m.frequency, m.zone, m.grace_hours, m.owner, m.unit_key,
                m.shared_with, m.version, s.direction, s.status, s.alert_state, s.period, s.actual, s.expected,
                s.expected_lower, s.expected_upper, s.gap, s.target, s.baseline, s.progress, s.series, s.judged_at,
                (select min(d.effective_from) from measure_definition d
                    where d.tenant = m.tenant and d.measure_id = m.id) as begins,
                (select json_arrayagg(json_object('day', o.first_day, 'revision', o.revision,
                        'value', cast(o.value as char), 'numerator', cast(o.numerator as char),
                        'denominator', cast(o.denominator as char), 'withdrawn', o.withdrawn, 'source', o.source,
                        'note', o.note, 'at', cast(o.recorded_at as char)))
                    from observation o
                    where o.tenant = m.tenant and o.measure_id = m.id
                        and o.first_day >= date_sub(:today, interval
                            case m.frequency when 'DAY' then 10 when 'WEEK' then 42 when 'MONTH' then 130 else 300 end day)
                        and o.revision = (select max(l.revision) from observation l where l.tenant = o.tenant
                            and l.measure_id = o.measure_id and l.first_day = o.first_day)) as recent
            from measure m join measure_status s on s.tenant = m.tenant and s.measure_id = m.id
            where m.tenant = :tenant and m.retired = false
            """;

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final StatusStore statuses;

    ReportedStore(JdbcClient jdbc, StatusStore statuses) {
        this.jdbc = jdbc;
        this.statuses = statuses;
    }

    List<ReportedMeasure> of(String person, Collection<String> units, LocalDate today, int most) {
        return select("and (m.owner = :person or m.unit_key in (:units)) order by m.measure_key limit :most", today)
                .param("person", person)
                .param("units", units.isEmpty() ? List.of("") : units)
                .param("most", most)
                .query((row, number) -> measure(row))
                .list();
    }

    List<ReportedMeasure> byKeys(Collection<String> keys, LocalDate today) {
        return select("and m.measure_key in (:keys) order by m.measure_key", today)
                .param("keys", keys)
                .query((row, number) -> measure(row))
                .list();
    }

    List<ReportedMeasure> after(String key, LocalDate today, int most) {
        return select("and m.measure_key > :after order by m.measure_key limit :most", today)
                .param("after", key)
                .param("most", most)
                .query((row, number) -> measure(row))
                .list();
    }

    private JdbcClient.StatementSpec select(String where, LocalDate today) {
        return jdbc.sql(SELECT + where)
                .param("tenant", TenantScope.current().value())
                .param("today", today);
    }

    private ReportedMeasure measure(ResultSet row) throws SQLException {
        Frequency frequency = Frequency.valueOf(row.getString("frequency"));
        MeasureView measure = new MeasureView(
                row.getLong("id"),
                row.getString("measure_key"),
                row.getString("name"),
                row.getString("unit"),
                Kind.valueOf(row.getString("kind")),
                frequency,
                ZoneId.of(row.getString("zone")),
                row.getInt("grace_hours"),
                row.getString("owner"),
                row.getString("unit_key"),
                Measure.split(row.getString("shared_with")),
                row.getLong("version"));
        return new ReportedMeasure(
                measure,
                statuses.status(row),
                row.getObject("begins", LocalDate.class),
                numbers(frequency, row.getString("recent")));
    }

    private static List<ObservationView> numbers(Frequency frequency, @Nullable String json) {
        return json == null
                ? List.of()
                : JSON.readValue(json, new TypeReference<List<Stored>>() {}).stream()
                        .sorted(Comparator.comparing(Stored::day))
                        .map(stored -> stored.view(frequency))
                        .toList();
    }

    private record Stored(
            LocalDate day,
            int revision,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            int withdrawn,
            String source,
            @Nullable String note,
            String at) {

        ObservationView view(Frequency frequency) {
            return new ObservationView(
                    new Period(frequency, day).toString(),
                    revision,
                    number(value),
                    number(numerator),
                    number(denominator),
                    withdrawn != 0,
                    source,
                    null,
                    note,
                    Timestamps.from(LocalDateTime.parse(at, MOMENT)));
        }

        private static @Nullable BigDecimal number(@Nullable String text) {
            if (text == null) {
                return null;
            }
            BigDecimal bare = new BigDecimal(text).stripTrailingZeros();
            return bare.scale() < 0 ? bare.setScale(0) : bare;
        }
    }
}
