package dev.lodestar.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01, 2026-03-01, 2026-03-02",
        "2024-02-28, 2024-02-28, 2024-02-28, 2024-02-29",
        "2026-W07, 2026-02-09, 2026-02-15, 2026-W08",
        "2020-W53, 2020-12-28, 2021-01-03, 2021-W01",
        "2026-W53, 2026-12-28, 2027-01-03, 2027-W01",
        "2025-W01, 2024-12-30, 2025-01-05, 2025-W02",
        "2024-02, 2024-02-01, 2024-02-29, 2024-03",
        "2026-12, 2026-12-01, 2026-12-31, 2027-01",
        "2026-Q1, 2026-01-01, 2026-03-31, 2026-Q2",
        "2026-Q4, 2026-10-01, 2026-12-31, 2027-Q1",
    })
    void a_label_names_its_days_and_its_neighbour(String label, LocalDate first, LocalDate last, String next) {
        var period = Period.parse(label);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.next()).hasToString(next);
        assertThat(period.next().previous()).isEqualTo(period);
        assertThat(period.next().index()).isEqualTo(period.index() + 1);
        assertThat(Period.containing(period.frequency(), last)).isEqualTo(period);
        assertThat(period).hasToString(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2026",
                "2026-2",
                "2026-13",
                "2026-00",
                "2026-Q0",
                "2026-Q5",
                "2026-q1",
                "2026-W7",
                "2026-W00",
                "2026-W54",
                "2025-W53",
                "2026-02-30",
                "2025-02-29",
                "2026-3-01",
                "2026-03-01 ",
                " 2026-03",
                "+2026-03",
                "26-03",
                "02026-03",
                "2026-w07",
                "1899-12-31",
                "2201-01",
                "9999-W01",
                "٢٠٢٦-03",
                "2026-03-01T00:00"
            })
    void what_is_no_label_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @Test
    void a_label_of_another_frequency_is_refused_with_an_example() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(Frequency.WEEK, "2026-02"))
                .withMessageContaining("2026-W07");
    }

    @Test
    void a_day_that_begins_no_such_period_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(Frequency.WEEK, LocalDate.parse("2026-03-01")));
    }

    @Test
    void the_last_days_of_the_calendar_still_have_labels() {
        var week = Period.containing(Frequency.WEEK, Period.LATEST);
        assertThat(Period.parse(week.toString())).isEqualTo(week);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-W13, Europe/Berlin, 0, 2026-03-29T22:00:00Z",
        "2026-W13, Europe/Berlin, 24, 2026-03-30T22:00:00Z",
        "2026-03-28, Europe/Berlin, 24, 2026-03-29T23:00:00Z",
        "2026-10-24, Europe/Berlin, 24, 2026-10-25T22:00:00Z",
        "2026-02, Asia/Shanghai, 24, 2026-03-01T16:00:00Z",
        "2026-Q1, America/New_York, 0, 2026-04-01T04:00:00Z",
        "2018-11-03, America/Sao_Paulo, 0, 2018-11-04T03:00:00Z",
        "2011-12-29, Pacific/Apia, 0, 2011-12-30T10:00:00Z",
    })
    void a_period_closes_when_its_grace_has_elapsed_whatever_the_clocks_do(
            String label, ZoneId zone, int graceHours, Instant closes) {
        var period = Period.parse(label);
        assertThat(period.closesAt(zone, graceHours)).isEqualTo(closes);
        assertThat(period.isClosedAt(closes, zone, graceHours)).isTrue();
        assertThat(period.isClosedAt(closes.minusMillis(1), zone, graceHours)).isFalse();
    }
}
