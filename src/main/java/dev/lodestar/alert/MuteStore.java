package dev.lodestar.alert;

import dev.lodestar.alert.MuteBoard.End;
import dev.lodestar.alert.MuteWindow.Kind;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps mute windows, and finds the alerts that they kept quiet. */
@Repository
@TenantSql("of two who end a window the second changes no row, and thousands of alerts are told in one statement")
class MuteStore {

    private final JdbcClient jdbc;

    MuteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new one and returns its number. */
    long add(Kind kind, String key, LocalDate from, LocalDate until, String reason, String by, Instant at) {
        long id = jdbc.sql("select nextval(lodestar_id)").query(Long.class).single();
        jdbc.sql("""
                        insert into alert_mute (tenant, id, kind, thing, first_day, until, reason, set_by, set_at)
                        values (:tenant, :id, :kind, :key, :from, :until, :reason, :by, :at)""")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .param("kind", kind.name())
                .param("key", key)
                .param("from", from)
                .param("until", until)
                .param("reason", reason)
                .param("by", by)
                .param("at", IncidentRows.stored(at))
                .update();
        return id;
    }

    /** Those that are not over on this day, begun or not, the earliest first. */
    List<MuteWindow> notOver(LocalDate day, int most) {
        return jdbc.sql("""
                        select * from alert_mute
                        where tenant = :tenant and until > :day and ended_at is null
                        order by first_day, id limit :most""")
                .param("tenant", TenantScope.current().value())
                .param("day", day)
                .param("most", most)
                .query((row, number) -> window(row))
                .list();
    }

    /** Those that were set in a span of time, the newest first, ended or not. */
    List<MuteWindow> setBetween(Instant from, Instant to, int most) {
        return jdbc.sql("""
                        select * from alert_mute
                        where tenant = :tenant and set_at between :from and :to
                        order by set_at desc, id desc limit :most""")
                .param("tenant", TenantScope.current().value())
                .param("from", IncidentRows.stored(from))
                .param("to", IncidentRows.stored(to))
                .param("most", most)
                .query((row, number) -> window(row))
                .list();
    }

    /** Those that are over on this day or were ended, the latest first. */
    List<Over> over(LocalDate day, int most) {
        return jdbc.sql("""
                        select * from alert_mute
                        where tenant = :tenant and (until <= :day or ended_at is not null)
                        order by coalesce(date(ended_at), until) desc, id desc limit :most""")
                .param("tenant", TenantScope.current().value())
                .param("day", day)
                .param("most", most)
                .query((row, number) -> new Over(window(row), ended(row)))
                .list();
    }

    private static @Nullable End ended(ResultSet row) throws SQLException {
        Instant at = IncidentRows.instantOrNull(row, "ended_at");
        return at == null ? null : new End(row.getString("ended_by"), at);
    }

    /** A window that is over, and who ended it if somebody did. */
    record Over(MuteWindow window, @Nullable End ended) {}

    /** Ends one that nobody ended; false when somebody was first. */
    boolean end(long id, String by, Instant at) {
        return jdbc.sql("""
                        update alert_mute set ended_by = :by, ended_at = :at
                        where tenant = :tenant and id = :id and ended_at is null""")
                        .param("tenant", TenantScope.current().value())
                        .param("id", id)
                        .param("by", by)
                        .param("at", IncidentRows.stored(at))
                        .update()
                == 1;
    }

    /** Open incidents of which nobody was told, held for the transaction, by number and after this one. */
    List<HandledIncident> holdUntold(long after, int most) {
        HandlingRows rows = new HandlingRows();
        return jdbc.sql(HandlingRows.SELECT + """
                 and i.state in ('FIRING', 'RECOVERING') and not i.announced and i.id > :after
                order by i.id limit :most for update skip locked""")
                .param("tenant", TenantScope.current().value())
                .param("after", after)
                .param("most", most)
                .query((row, number) -> rows.incident(row))
                .list();
    }

    /** Keeps that somebody was told of these. */
    void told(List<Long> ids) {
        jdbc.sql("update incident set announced = true where tenant = :tenant and id in (:ids)")
                .param("tenant", TenantScope.current().value())
                .param("ids", ids)
                .update();
    }

    private static MuteWindow window(ResultSet row) throws SQLException {
        return new MuteWindow(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("thing"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                row.getString("set_by"),
                IncidentRows.instant(row, "set_at"));
    }
}
