package dev.lodestar.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    private static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.GERMANY, Locale.GERMAN, Locale.CHINESE);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; 1,234.5; 1234.5",
                "en; 318; 318",
                "en; -0.5 %; -0.5",
                "en; (1,200); -1200",
                "en; 1 234 567; 1234567",
                "zh; １，２３４．５％; 1234.5",
                "zh; 1.2万; 12000",
                "zh; 3亿; 300000000",
                "de; 1.234,5; 1234.5",
                "de; 1.234; 1234",
                "de; −0,5; -0.5",
                "de; 12; 12",
            })
    void numbers_are_read_as_people_write_them(String language, String text, BigDecimal number) {
        assertThat(NumberText.parse(text, Locale.forLanguageTag(language)))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1,5", "1,23,4", "1.2.3", "1e5", "abc", "12 drives", "--1", "=1+1", "%", "1,2345", "()"
            })
    void what_could_mean_something_else_is_not_guessed_at(String text) {
        assertThat(NumberText.parse(text, Locale.ENGLISH)).isEmpty();
    }

    @Property
    void whatever_a_locale_writes_is_read_back(
            @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") @Scale(6) BigDecimal number,
            @ForAll @IntRange(max = 4) int locale) {
        NumberFormat format = NumberFormat.getNumberInstance(LOCALES.get(locale));
        format.setMaximumFractionDigits(6);

        Optional<BigDecimal> read = NumberText.parse(format.format(number), LOCALES.get(locale));

        assertThat(read).hasValueSatisfying(same -> assertThat(same).isEqualByComparingTo(number));
    }

    @Property
    void no_text_breaks_it(@ForAll @StringLength(max = 80) String text, @ForAll @IntRange(max = 4) int locale) {
        assertThat(NumberText.parse(text, LOCALES.get(locale))).isNotNull();
    }
}
