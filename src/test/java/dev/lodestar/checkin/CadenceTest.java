package dev.lodestar.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void a_week_is_due_on_the_weekday_after_it_in_the_tenants_zone() {
        LocalDate sunday = LocalDate.parse("2026-03-01");

        assertThat(Cadence.USUAL.dueAfter(sunday, SHANGHAI)).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(new Cadence(Rhythm.WEEKLY, 7, 8, 2).dueAfter(sunday, SHANGHAI))
                .isEqualTo("2026-03-08T00:00:00Z");
    }

    @Test
    void a_month_without_the_day_has_its_last() {
        Cadence last = new Cadence(Rhythm.MONTHLY, 31, 18, 0);

        assertThat(last.dueDay(LocalDate.parse("2026-01-31"))).isEqualTo("2026-02-28");
        assertThat(last.dueDay(LocalDate.parse("2026-02-27"))).isEqualTo("2026-02-28");
        assertThat(last.dueDay(LocalDate.parse("2026-02-28"))).isEqualTo("2026-03-31");
        assertThat(new Cadence(Rhythm.MONTHLY, 3, 18, 0).dueDay(LocalDate.parse("2026-12-31")))
                .isEqualTo("2027-01-03");
    }

    @Test
    void people_are_reminded_in_the_morning_before() {
        Cadence cadence = new Cadence(Rhythm.WEEKLY, 1, 18, 1);

        assertThat(cadence.remindAt(cadence.dueAfter(LocalDate.parse("2026-03-01"), SHANGHAI), SHANGHAI))
                .isEqualTo("2026-03-01T01:00:00Z");
        assertThat(new Cadence(Rhythm.WEEKLY, 1, 7, 0)
                        .remindAt(Cadence.USUAL.dueAfter(LocalDate.parse("2026-03-01"), SHANGHAI), SHANGHAI))
                .isEqualTo("2026-03-01T23:00:00Z");
    }

    @Test
    void the_next_times_can_be_told() {
        Instant monday = Instant.parse("2026-03-02T09:59:00Z");

        assertThat(Cadence.USUAL.next(monday, SHANGHAI, 3))
                .extracting(Instant::toString)
                .containsExactly("2026-03-02T10:00:00Z", "2026-03-09T10:00:00Z", "2026-03-16T10:00:00Z");
        assertThat(Cadence.USUAL.next(monday.plusSeconds(60), SHANGHAI, 1))
                .extracting(Instant::toString)
                .containsExactly("2026-03-09T10:00:00Z");
        assertThat(new Cadence(Rhythm.MONTHLY, 31, 8, 0).next(monday, SHANGHAI, 2))
                .extracting(Instant::toString)
                .containsExactly("2026-03-31T00:00:00Z", "2026-04-30T00:00:00Z");
        assertThat(new Cadence(Rhythm.NONE, 1, 8, 0).next(monday, SHANGHAI, 3)).isEmpty();
    }

    @Property
    void it_is_due_after_the_period_and_before_the_next_time(
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(max = 2000) int later,
            @ForAll boolean weekly) {
        Cadence cadence = new Cadence(weekly ? Rhythm.WEEKLY : Rhythm.MONTHLY, weekly ? (day - 1) % 7 + 1 : day, 18, 0);
        LocalDate last = LocalDate.parse("2024-01-01").plusDays(later);

        LocalDate due = cadence.dueDay(last);

        assertThat(due).isAfter(last).isBeforeOrEqualTo(last.plusDays(weekly ? 7 : 31));
        assertThat(cadence.dueDay(due.minusDays(1))).isEqualTo(due);
        assertThat(cadence.dueDay(due)).isAfter(due);
    }
}
