package dev.lodestar.organisation;

import dev.lodestar.organisation.WorkingCalendar.OwnDay;
import dev.lodestar.organisation.WorkingRegion.Country;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the working calendar of a tenant with its own days. */
@Repository
@TenantSql("the calendar and its days are read in one statement, and of two who set it the second changes no row")
class WorkingDayStore {

    private static final int RADIX = 10;

    private final JdbcClient jdbc;

    WorkingDayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A calendar as somebody set it. */
    record Kept(WorkingRegion region, Set<DayOfWeek> weeklyOff, List<OwnDay> exceptions, long revision) {

        Map<LocalDate, Boolean> days() {
            return exceptions.stream().collect(Collectors.toMap(OwnDay::day, OwnDay::works));
        }
    }

    /** What was set; empty while nobody did. */
    Optional<Kept> find() {
        List<OwnDay> days = new ArrayList<>();
        List<Kept> found = new ArrayList<>();
        jdbc.sql("""
                        select c.country, c.region, c.weekly_off, c.revision, e.day, e.works, e.name
                        from working_calendar c
                        left join working_day_exception e on e.tenant = c.tenant
                        where c.tenant = :tenant
                        order by e.day""").param("tenant", TenantScope.current().value()).query(row -> {
            LocalDate day = row.getObject("day", LocalDate.class);
            if (day != null) {
                days.add(new OwnDay(day, row.getBoolean("works"), row.getString("name")));
            }
            found.add(new Kept(region(row), week(row.getString("weekly_off")), days, row.getLong("revision")));
        });
        return found.stream().findFirst();
    }

    /** Sets it when it still has the revision, 0 being that of one nobody set; false when somebody was first. */
    boolean set(
            WorkingRegion region, Set<DayOfWeek> weeklyOff, List<OwnDay> exceptions, long seen, String by, Instant at) {
        String sql = seen == 0 ? """
                insert ignore into working_calendar (tenant, country, region, weekly_off, revision, changed_by, changed_at)
                values (:tenant, :country, :region, :week, 1, :by, :at)""" : """
                update working_calendar set country = :country, region = :region, weekly_off = :week, revision = revision + 1,
                    changed_by = :by, changed_at = :at
                where tenant = :tenant and revision = :seen""";
        int changed = jdbc.sql(sql)
                .param("tenant", TenantScope.current().value())
                .param(
                        "country",
                        region.country() == Country.NONE
                                ? null
                                : region.country().name())
                .param("region", region.state() == null ? null : region.state().name())
                .param("week", week(weeklyOff))
                .param("seen", seen)
                .param("by", by)
                .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        if (changed == 1) {
            replace(exceptions);
        }
        return changed == 1;
    }

    private void replace(List<OwnDay> exceptions) {
        String tenant = TenantScope.current().value();
        jdbc.sql("delete from working_day_exception where tenant = :tenant")
                .param("tenant", tenant)
                .update();
        for (OwnDay one : exceptions) {
            jdbc.sql("""
                            insert into working_day_exception (tenant, day, works, name)
                            values (:tenant, :day, :works, :name)""")
                    .param("tenant", tenant)
                    .param("day", one.day())
                    .param("works", one.works())
                    .param("name", one.name())
                    .update();
        }
    }

    private static String week(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> Integer.toString(day.getValue()))
                .collect(Collectors.joining());
    }

    private static Set<DayOfWeek> week(String numbers) {
        return numbers.chars()
                .mapToObj(number -> DayOfWeek.of(Character.digit(number, RADIX)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static WorkingRegion region(ResultSet row) throws SQLException {
        String country = row.getString("country");
        @Nullable String state = row.getString("region");
        return new WorkingRegion(
                country == null ? Country.NONE : Country.valueOf(country),
                state == null ? null : GermanState.valueOf(state));
    }
}
