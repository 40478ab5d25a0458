package dev.lodestar.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:10:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT59S, just now",
        "PT-5M, just now",
        "PT5M, 5 min",
        "PT23H, 23 h",
        "P13D, 13 d",
        "P14D, 2 wk",
        "P70D, 2 mo"
    })
    void the_age_is_written_in_one_unit(Duration age, String written) {
        assertThat(new Ages(Locale.ENGLISH).of(NOW.minus(age), NOW)).isEqualTo(written);
    }

    @Test
    void the_age_is_written_in_the_language_of_the_reader() {
        var then = NOW.minus(Duration.ofDays(2));
        assertThat(new Ages(Locale.SIMPLIFIED_CHINESE).of(then, NOW)).isEqualTo("2天");
        assertThat(new Ages(Locale.GERMANY).of(then, NOW)).isEqualTo("2 Tg.");
        assertThat(new Ages(Locale.FRENCH).of(then, NOW)).isEqualTo("2 d");
    }
}
