package dev.lodestar.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CHINA = new WorkCalendar(SHANGHAI, ChineseHolidays.INSTANCE, Map.of());
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest(name = "three working days after {0} it is {1}")
    @CsvSource({
        // Mondays to Thursdays
        "2026-03-02T10:00, 2026-03-05T10:00",
        "2026-03-05T10:00, 2026-03-10T10:00",
        // from a weekend on the days begin on Monday
        "2026-03-07T10:00, 2026-03-12T00:00",
        // over the Spring Festival, whose Saturday before is a working day
        "2026-02-12T09:30, 2026-02-24T09:30",
        "2026-02-14T09:30, 2026-02-26T09:30",
        // over a Sunday that makes up for the National Day
        "2026-09-18T18:00, 2026-09-22T18:00",
        "2026-09-30T08:00, 2026-10-10T08:00"
    })
    void time_stands_still_on_days_off(String from, String until) {
        assertThat(CHINA.after(at(from), 3)).isEqualTo(at(until));
    }

    @Test
    void own_days_come_before_those_of_the_country() {
        LocalDate monday = LocalDate.parse("2026-03-09");
        LocalDate sunday = LocalDate.parse("2026-03-08");
        WorkCalendar own = new WorkCalendar(SHANGHAI, ChineseHolidays.INSTANCE, Map.of(monday, false, sunday, true));

        assertThat(own.isWorkingDay(monday)).isFalse();
        assertThat(own.isWorkingDay(sunday)).isTrue();
        assertThat(own.after(at("2026-03-06T10:00"), 1)).isEqualTo(at("2026-03-08T10:00"));
    }

    @Test
    void a_year_without_a_single_working_day_ends_the_search() {
        Map<LocalDate, Boolean> never = new HashMap<>();
        LocalDate.parse("2026-01-01").datesUntil(LocalDate.parse("2029-01-01")).forEach(day -> never.put(day, false));
        WorkCalendar idle = new WorkCalendar(ZoneOffset.UTC, Holidays.WEEKENDS, never);

        assertThat(idle.after(START, 1)).isAfter(START);
        assertThatThrownBy(() -> idle.after(START, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> idle.after(START, 367)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void the_days_passed_since_an_instant_exactly_when_it_is_not_after_that_many_days_before(
            @ForAll @LongRange(min = 0, max = 400L * 24 * 60) long fromMinutes,
            @ForAll @LongRange(min = -20L * 24 * 60, max = 20L * 24 * 60) long laterMinutes,
            @ForAll @IntRange(max = 10) int days) {
        Instant from = START.plusSeconds(60 * fromMinutes);
        Instant to = from.plusSeconds(60 * laterMinutes);

        assertThat(!CHINA.after(from, days).isAfter(to)).isEqualTo(!from.isAfter(CHINA.before(to, days)));
    }

    @Property
    void more_days_never_end_earlier(
            @ForAll @LongRange(min = 0, max = 400L * 24 * 60) long minutes, @ForAll @IntRange(max = 20) int days) {
        Instant from = START.plusSeconds(60 * minutes);

        assertThat(CHINA.after(from, days + 1)).isAfter(CHINA.after(from, days));
        assertThat(CHINA.after(from.plusSeconds(60), days)).isAfterOrEqualTo(CHINA.after(from, days));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-04, WORKING",
        "2026-03-06, WEEKLY_OFF",
        "2026-03-07, WEEKLY_OFF",
        "2026-03-08, WORKING",
        // a make-up day of the country, on a day that this company works anyway, and on one that it does not
        "2026-01-04, WORKING",
        "2026-02-14, MAKE_UP",
        "2026-02-20, HOLIDAY",
        "2026-05-09, OWN_OFF",
        "2026-05-08, OWN_WORKED",
        // said once more, which changes nothing
        "2026-05-07, WORKING"
    })
    void why_people_work_or_do_not_is_told_of_each_day(LocalDate day, DayKind kind) {
        WorkCalendar company = new WorkCalendar(
                SHANGHAI,
                ChineseHolidays.INSTANCE,
                java.util.Set.of(java.time.DayOfWeek.FRIDAY, java.time.DayOfWeek.SATURDAY),
                Map.of(
                        LocalDate.parse("2026-05-07"),
                        true,
                        LocalDate.parse("2026-05-08"),
                        true,
                        LocalDate.parse("2026-05-09"),
                        false));

        assertThat(company.kindOf(day)).isEqualTo(kind);
        assertThat(company.isWorkingDay(day)).isEqualTo(kind.works());
    }
}
