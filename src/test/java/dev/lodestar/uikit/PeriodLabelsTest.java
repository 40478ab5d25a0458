package dev.lodestar.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Period;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "en, 2026-W46, 46, W46, W46 2026",
        "zh, 2026-W46, 46, 第46周, 2026年第46周",
        "de, 2026-W46, 46, KW 46, KW 46/2026",
        "en, 2026-11, 11, Nov, November 2026",
        "zh, 2026-11, 11, 11月, 2026年11月",
        "de, 2026-03, 3, März, März 2026",
        "en, 2026-Q4, Q4, Q4, Q4 2026",
        "zh, 2026-Q4, Q4, 4季度, 2026年第4季度",
        "en, 2026-11-09, 9, 9 Nov, 9 November 2026",
        "zh, 2026-11-09, 9, 11月9日, 2026年11月9日"
    })
    void a_period_is_written_as_the_language_does(String language, String key, String tick, String brief, String full) {
        var labels = new PeriodLabels(Locale.of(language));
        var period = Period.parse(key);
        assertThat(labels.tick(period)).isEqualTo(tick);
        assertThat(labels.brief(period)).isEqualTo(brief);
        assertThat(labels.full(period)).isEqualTo(full);
    }

    @Test
    void a_week_belongs_to_the_year_of_its_thursday() {
        var labels = new PeriodLabels(Locale.ENGLISH);
        assertThat(labels.full(Period.parse("2026-W53"))).isEqualTo("W53 2026");
        assertThat(labels.full(Period.parse("2027-W01"))).isEqualTo("W1 2027");
    }
}
