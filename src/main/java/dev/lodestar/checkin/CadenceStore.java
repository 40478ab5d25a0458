package dev.lodestar.checkin;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps when the numbers of plans are due, and whom was reminded. */
@Repository
@TenantSql("of two who set it at once the second changes no row, and screens read the zone beside all cadences")
class CadenceStore {

    private final JdbcClient jdbc;

    CadenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cadences of all plans that have one, and the tenant's zone, in one statement. */
    Calendar calendar() {
        Map<String, Cadence> found = new HashMap<>();
        ZoneId[] zone = new ZoneId[1];
        jdbc.sql("""
                select t.zone, c.plan_key, c.rhythm, c.due_day, c.due_hour, c.remind_days
                from tenant t left join cadence c on c.tenant = t.id where t.id = :tenant""").param("tenant", TenantScope.current().value()).query(row -> {
            zone[0] = ZoneId.of(row.getString("zone"));
            if (row.getString("plan_key") != null) {
                found.put(row.getString("plan_key"), cadence(row));
            }
        });
        return new Calendar(zone[0], found);
    }

    Optional<CadenceView> find(String plan) {
        return jdbc.sql("select * from cadence where tenant = :tenant and plan_key = :plan")
                .param("tenant", TenantScope.current().value())
                .param("plan", plan)
                .query((row, number) -> new CadenceView(
                        row.getString("plan_key"), cadence(row), row.getLong("revision"), row.getString("set_by")))
                .optional();
    }

    /** Sets what still has the revision, 0 for what is not there yet; false when somebody was first. */
    boolean set(String plan, Cadence cadence, long revision, String by, Instant at) {
        String sql = revision == 0 ? """
                  insert ignore into cadence (tenant, plan_key, rhythm, due_day, due_hour, remind_days, revision, set_by,
                      set_at)
                  values (:tenant, :plan, :rhythm, :day, :hour, :remind, :revision + 1, :by, :at)""" : """
                  update cadence set rhythm = :rhythm, due_day = :day, due_hour = :hour, remind_days = :remind,
                      revision = revision + 1, set_by = :by, set_at = :at
                  where tenant = :tenant and plan_key = :plan and revision = :revision""";
        return jdbc.sql(sql)
                        .param("tenant", TenantScope.current().value())
                        .param("plan", plan)
                        .param("rhythm", cadence.rhythm().name())
                        .param("day", cadence.day())
                        .param("hour", cadence.hour())
                        .param("remind", cadence.remindDays())
                        .param("revision", revision)
                        .param("by", by)
                        .param("at", Moments.stored(at))
                        .update()
                == 1;
    }

    /** Notes that a person is reminded of what is due then; false when they were before. */
    boolean remind(String person, Instant dueAt, int measures, Instant now) {
        return jdbc.sql("""
                        insert ignore into reminder (tenant, person, due_at, sent_at, measures)
                        values (:tenant, :person, :due, :now, :measures)""")
                        .param("tenant", TenantScope.current().value())
                        .param("person", person)
                        .param("due", Moments.stored(dueAt))
                        .param("now", Moments.stored(now))
                        .param("measures", measures)
                        .update()
                == 1;
    }

    private static Cadence cadence(ResultSet row) throws SQLException {
        return new Cadence(
                Rhythm.valueOf(row.getString("rhythm")),
                row.getInt("due_day"),
                row.getInt("due_hour"),
                row.getInt("remind_days"));
    }
}
