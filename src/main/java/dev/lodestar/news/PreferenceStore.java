package dev.lodestar.news;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what people chose. */
@Repository
@TenantSql("what many people chose is read at once")
class PreferenceStore {

    private final JdbcClient jdbc;

    PreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What these people chose, by person; who chose nothing is left out. */
    Map<String, NewsPreference> of(Collection<String> people) {
        Map<String, NewsPreference> found = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("""
                    select person, badge, mail, quiet_from, quiet_until, zone, weekly, weekly_at from news_preference
                    where tenant = :tenant and person in (:people)""")
                    .param("tenant", TenantScope.current().value())
                    .param("people", people)
                    .query(row -> {
                        found.put(row.getString("person"), preference(row));
                    });
        }
        return found;
    }

    void keep(String person, NewsPreference chosen, Instant now) {
        jdbc.sql("""
                insert into news_preference (tenant, person, badge, mail, quiet_from, quiet_until, zone, weekly, weekly_at,
                    changed_at)
                values (:tenant, :person, :badge, :mail, :from, :until, :zone, :weekly, :weeklyAt, :now)
                on duplicate key update badge = values(badge), mail = values(mail), quiet_from = values(quiet_from),
                    quiet_until = values(quiet_until), zone = values(zone), weekly = values(weekly),
                    weekly_at = values(weekly_at), changed_at = values(changed_at)""")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("badge", chosen.badge())
                .param("mail", chosen.mail().name())
                .param("from", chosen.quietFrom())
                .param("until", chosen.quietUntil())
                .param("zone", chosen.zone() == null ? null : chosen.zone().getId())
                .param("weekly", chosen.weekly())
                .param("weeklyAt", chosen.weeklyAt())
                .param("now", Moments.stored(now))
                .update();
    }

    private static NewsPreference preference(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        return new NewsPreference(
                row.getBoolean("badge"),
                MailTiming.valueOf(row.getString("mail")),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class),
                zone == null ? null : ZoneId.of(zone),
                row.getBoolean("weekly"),
                row.getObject("weekly_at", LocalTime.class));
    }
}
