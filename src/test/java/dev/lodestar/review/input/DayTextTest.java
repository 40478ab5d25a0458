package dev.lodestar.review.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as text and as the numbers that spreadsheets keep them as. */
class DayTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30",
                "2026/11/30",
                "2026.11.30",
                "30.11.2026",
                "30. 11. 2026",
                "30/11/2026",
                "11/30/2026",
                "2026年11月30日",
                "２０２６-11-30",
                "2026-11-30T00:00:00",
                "2026-11-30 00:00"
            })
    void days_are_read(String text) {
        assertThat(DayText.read(text).day()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tomorrow", "2026-02-30", "30.11.26", "2026-13-01", "9999-01-01", "1899-12-31", "46356"})
    void what_is_no_day_is_none(String text) {
        assertThat(DayText.read(text).day()).isNull();
        assertThat(DayText.read(text).remark()).isNotNull();
    }

    @Test
    void what_can_be_read_in_two_ways_is_refused() {
        assertThat(DayText.read("04/05/2026").day()).isNull();
        assertThat(DayText.read("05/05/2026").day()).isEqualTo(LocalDate.of(2026, 5, 5));
    }

    @Test
    void the_number_of_a_day_is_counted_from_the_workbooks_first_day() {
        assertThat(DayText.serial(new BigDecimal("46356"), false).day()).isEqualTo(DAY);
        assertThat(DayText.serial(new BigDecimal("44894"), true).day()).isEqualTo(DAY);
        assertThat(DayText.serial(new BigDecimal("1E+999999999"), false).day()).isNull();
    }
}
