package dev.lodestar.notification;

import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps whose mail of which week was decided on. */
@Repository
@TenantSql("thousands of people are decided on at once, each once a week by the key of the row")
class WeeklyStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    WeeklyStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Who was decided on for this week. */
    Set<String> decided(LocalDate monday) {
        return new HashSet<>(jdbc.sql("select person from weekly_mail where tenant = :tenant and monday = :monday")
                .param("tenant", TenantScope.current().value())
                .param("monday", monday)
                .query(String.class)
                .list());
    }

    /** Notes that these are decided on; fails when somebody else did meanwhile, so that no mail is written twice. */
    void decide(Collection<Decided> people, Instant now) {
        String tenant = TenantScope.current().value();
        MultiRow.write(
                batches,
                "insert into weekly_mail (tenant, person, monday, decided_at, covers) values",
                "",
                people.stream()
                        .map(one -> new @Nullable Object[] {
                            tenant,
                            one.person(),
                            one.monday(),
                            Moments.stored(now),
                            one.covers() == null ? null : Moments.stored(one.covers())
                        })
                        .toList());
    }

    /** Whether the mail that a person got on this day named the numbers that are due then. */
    boolean covers(String person, LocalDate monday, Instant dueAt) {
        return jdbc.sql("""
                        select count(*) > 0 from weekly_mail
                        where tenant = :tenant and person = :person and monday = :monday and covers > :due""")
                .param("tenant", TenantScope.current().value())
                .param("person", person)
                .param("monday", monday)
                .param("due", Moments.stored(dueAt))
                .query(Boolean.class)
                .single();
    }

    /**
     * Somebody who was decided on.
     *
     * @param covers until when numbers are due that the mail names; null when it names none
     */
    record Decided(
            String person, LocalDate monday, @Nullable Instant covers) {}
}
