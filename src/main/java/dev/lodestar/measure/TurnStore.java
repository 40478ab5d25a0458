package dev.lodestar.measure;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads when measures were paused, retired or handed over. */
@Repository
@TenantSql("it joins what was said of a measure with what was said before, which no entity holds")
class TurnStore {

    private final JdbcClient jdbc;

    TurnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The measures that were paused or retired, the newest first. */
    List<MeasureTurn> ends(Instant since, Instant until, int most) {
        return ask("""
                select l.what, m.measure_key, l.recorded_at, l.recorded_by, l.reason, l.day
                from measure_life l
                join measure m on m.tenant = l.tenant and m.id = l.measure_id
                where l.tenant = :tenant and l.what in ('PAUSE', 'RETIRE')
                    and l.recorded_at >= :since and l.recorded_at <= :until
                order by l.recorded_at desc, m.measure_key limit :most""", since, until, most)
                .query((row, number) -> new MeasureTurn(
                        LifeTurn.valueOf(row.getString(1)) == LifeTurn.PAUSE
                                ? MeasureTurn.Kind.PAUSED
                                : MeasureTurn.Kind.RETIRED,
                        row.getString(2),
                        Timestamps.from(row.getObject(3, LocalDateTime.class)),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        null,
                        null))
                .list();
    }

    /** The measures that changed hands, the newest first. */
    List<MeasureTurn> handOvers(Instant since, Instant until, int most) {
        return ask("""
                select m.measure_key, r.recorded_at, r.recorded_by, b.owner, r.owner
                from measure_revision r
                join measure m on m.tenant = r.tenant and m.id = r.measure_id
                join measure_revision b on b.tenant = r.tenant and b.measure_id = r.measure_id and b.version = (
                    select max(l.version) from measure_revision l
                    where l.tenant = r.tenant and l.measure_id = r.measure_id and l.version < r.version)
                where r.tenant = :tenant and r.recorded_at >= :since and r.recorded_at <= :until and b.owner <> r.owner
                order by r.recorded_at desc, m.measure_key limit :most""", since, until, most)
                .query((row, number) -> new MeasureTurn(
                        MeasureTurn.Kind.HANDED_OVER,
                        row.getString(1),
                        Timestamps.from(row.getObject(2, LocalDateTime.class)),
                        row.getString(3),
                        null,
                        null,
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, Instant since, Instant until, int most) {
        return jdbc.sql(sql)
                .param("tenant", TenantScope.current().value())
                .param("since", Timestamps.of(since))
                .param("until", Timestamps.of(until))
                .param("most", most);
    }
}
