package dev.lodestar.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private final Numbers english = new Numbers(Locale.ENGLISH);
    private final Numbers german = new Numbers(Locale.GERMAN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "88420.4 | 88,420",
                "999.95  | 1,000",
                "217.50  | 217.5",
                "83.4    | 83.4",
                "12.345  | 12.35",
                "0.12345 | 0.123",
                "-290    | −290",
                "-0.0001 | 0",
                "1E+5    | 100,000"
            })
    void as_many_decimals_are_written_as_matter(BigDecimal value, String written) {
        assertThat(english.plain(value)).isEqualTo(written);
    }

    @Test
    void a_value_is_already_in_its_unit() {
        assertThat(english.with("%", new BigDecimal("83.4"))).isEqualTo("83.4\u00a0%");
        assertThat(german.with("Tage", new BigDecimal("1234.5"))).isEqualTo("1.235\u00a0Tage");
    }

    @Test
    void no_unit_leaves_no_space_and_no_value_is_a_dash() {
        assertThat(english.with(" ", BigDecimal.TEN)).isEqualTo("10");
        assertThat(english.with("%", null)).isEqualTo("–");
    }

    @Test
    void a_signed_zero_has_no_sign() {
        assertThat(english.signed(new BigDecimal("12"))).isEqualTo("+12");
        assertThat(english.signed(new BigDecimal("-290"))).isEqualTo("−290");
        assertThat(english.signed(new BigDecimal("0.0001"))).isEqualTo("0");
    }

    @Test
    void a_range_names_its_unit_once() {
        assertThat(german.range("%", new BigDecimal("35"), new BigDecimal("55.5")))
                .isEqualTo("35–55,5\u00a0%");
    }
}
