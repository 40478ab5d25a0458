package dev.lodestar.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0000000001, 0",
        "0.000, 0",
        "100, 100",
        "1E+3, 1000",
        "1.50, 1.5",
        "0.0000000005, 0",
        "0.0000000015, 0.000000002",
        "0.00000000050000000001, 0.000000001",
        "0.000000000500000000001, 0",
        "0.0000000014999999999999999999, 0.000000002",
        "-0.0000000025, -0.000000002",
    })
    void numbers_leave_rounded_and_plain(BigDecimal number, String text) {
        assertThat(Decimals.plain(number)).isEqualTo(text);
    }

    @Test
    void a_tie_that_a_quotient_misses_by_its_last_digit_is_settled() {
        var nearlyTie = new BigDecimal("0.1234567885").subtract(new BigDecimal("1E-30"));
        assertThat(Decimals.plain(nearlyTie)).isEqualTo("0.123456788");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a b", "ä", "a_b", "a\n"})
    void what_is_no_key_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Key(text));
    }

    @Test
    void a_key_has_at_most_63_characters() {
        assertThat(new Key("a".repeat(63)).value()).hasSize(63);
        assertThatIllegalArgumentException().isThrownBy(() -> new Key("a".repeat(64)));
    }
}
