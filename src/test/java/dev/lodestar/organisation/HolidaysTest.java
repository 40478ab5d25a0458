package dev.lodestar.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.organisation.WorkingRegion.Country;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2000, 2000-04-23",
        "2008, 2008-03-23",
        "2011, 2011-04-24",
        "2018, 2018-04-01",
        "2019, 2019-04-21",
        "2024, 2024-03-31",
        "2025, 2025-04-20",
        "2026, 2026-04-05",
        "2027, 2027-03-28",
        "2038, 2038-04-25",
        "2049, 2049-04-18"
    })
    void easter_is_on(int year, LocalDate day) {
        assertThat(Easter.of(year)).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        // everywhere
        "2026-01-01, BE, off",
        "2026-04-03, BE, off",
        "2026-04-06, HH, off",
        "2026-05-01, SN, off",
        "2026-05-14, NI, off",
        "2026-05-25, BY, off",
        "2029-10-03, BW, off",
        "2026-12-25, SH, off",
        "2028-12-26, SH, off",
        "2026-12-24, SH, work",
        "2026-12-31, SH, work",
        // some
        "2026-01-06, BY, off",
        "2026-01-06, HE, work",
        "2027-03-08, BE, off",
        "2027-03-08, BB, work",
        "2026-06-04, NW, off",
        "2026-06-04, SN, work",
        "2028-08-15, SL, off",
        "2028-08-15, BY, work",
        "2027-09-20, TH, off",
        "2027-10-31, SN, off",
        "2028-10-31, NI, off",
        "2028-10-31, BW, work",
        "2027-11-01, RP, off",
        "2027-11-01, BE, work",
        "2025-11-19, SN, off",
        "2026-11-18, SN, off",
        "2026-11-18, TH, work",
        // once
        "2025-05-08, BE, off",
        "2026-05-08, BE, work"
    })
    void germany_keeps_its_states_holidays(LocalDate day, GermanState state, String expected) {
        assertThat(new GermanHolidays(state).worksOn(day)).isEqualTo("work".equals(expected));
    }

    @Test
    void without_a_state_germany_keeps_what_all_states_keep() {
        GermanHolidays germany = new GermanHolidays(null);

        assertThat(germany.worksOn(LocalDate.parse("2026-05-14"))).isFalse();
        assertThat(germany.worksOn(LocalDate.parse("2026-06-04"))).isTrue();
        assertThat(germany.worksOn(LocalDate.parse("2026-06-06"))).isFalse();
        assertThat(germany.knownThrough()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-01-26, work",
        "2025-01-28, off",
        "2025-02-04, off",
        "2025-02-05, work",
        "2025-02-08, work",
        "2025-02-09, off",
        "2025-10-08, off",
        "2025-10-11, work",
        "2026-01-02, off",
        "2026-01-04, work",
        "2026-02-14, work",
        "2026-02-15, off",
        "2026-02-23, off",
        "2026-02-24, work",
        "2026-02-28, work",
        "2026-04-06, off",
        "2026-05-05, off",
        "2026-05-09, work",
        "2026-06-19, off",
        "2026-09-20, work",
        "2026-09-25, off",
        "2026-10-07, off",
        "2026-10-10, work",
        "2026-11-28, off",
        "2026-11-30, work"
    })
    void china_keeps_what_the_state_council_announced(LocalDate day, String expected) {
        assertThat(ChineseHolidays.INSTANCE.worksOn(day)).isEqualTo("work".equals(expected));
    }

    @Test
    void a_year_of_china_that_was_not_announced_has_only_what_falls_on_the_same_date_every_year() {
        int unknown = ChineseHolidays.INSTANCE.knownThrough().orElseThrow() + 1;

        List<LocalDate> off = LocalDate.of(unknown, 1, 1)
                .datesUntil(LocalDate.of(unknown + 1, 1, 1))
                .filter(day -> !Holidays.isWeekend(day) && !ChineseHolidays.INSTANCE.worksOn(day))
                .toList();

        assertThat(off)
                .isNotEmpty()
                .allMatch(day -> List.of("-01-01", "-05-01", "-05-02", "-10-01", "-10-02", "-10-03")
                        .contains(day.toString().substring(4)));
    }

    @Test
    void a_tenant_keeps_the_holidays_of_its_zone_until_somebody_says_otherwise() {
        assertThat(WorkingRegion.of(ZoneId.of("Asia/Shanghai")).country()).isEqualTo(Country.CN);
        assertThat(WorkingRegion.of(ZoneId.of("Europe/Berlin")).country()).isEqualTo(Country.DE);
        assertThat(WorkingRegion.of(ZoneId.of("America/Lima"))).isEqualTo(WorkingRegion.WEEKENDS);
    }
}
