package dev.lodestar.review.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people of three countries type them. */
class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1234.5|en|1234.5",
                "1,234.5|en|1234.5",
                "1,234.5|de|1234.5",
                "1.234,5|de|1234.5",
                "1.234,5|en|1234.5",
                "1 234,5|de|1234.5",
                "1\u00a0234,5|zh|1234.5",
                "1\u202f234\u202f567|de|1234567",
                "1'234.5|de|1234.5",
                "1.234.567|en|1234567",
                "1,234,567|de|1234567",
                "1,234|en|1234",
                "1,234|zh-CN|1234",
                "1,234|de|1.234",
                "1.234|de|1234",
                "1.234|en|1.234",
                "0,123|en|0.123",
                "1234,567|en|1234.567",
                "12,5|en|12.5",
                ".5|en|0.5",
                "-7|en|-7",
                "\u2212 7|en|",
                "\u22127|en|-7",
                "+7|en|7",
                "１２３．５|zh|123.5",
                "1，234|zh|1234",
                "1.5E+3|en|1500",
                "12 cars|en|12"
            })
    void numbers_are_read_as_they_are_meant(String text, String language, String expected) {
        BigDecimal value = NumberText.read(text, language, "cars").value();

        assertThat(value == null ? null : Plain.number(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1.2.3",
                "1,23,456",
                "12 34",
                "1.234,5,6",
                "1,2.3,4",
                "--1",
                "1e9999",
                "0x10",
                "1.2万",
                "½",
                "10²",
                "NaN",
                "Infinity",
                "=1+1",
                "1-2",
                "(5)",
                "1,234.567.890"
            })
    void what_is_no_number_is_none(String text) {
        assertThat(NumberText.read(text, "en", "").value()).as(text).isNull();
    }

    @Test
    void what_can_be_read_in_two_ways_is_said_or_refused() {
        assertThat(NumberText.read("1,234", "en", "").remark()).isNotNull();
        assertThat(NumberText.read("1,234", "", "").value()).isNull();
        assertThat(NumberText.read("1,234", "", "").remark())
                .extracting(Remark::code)
                .isEqualTo("AMBIGUOUS_NUMBER");
        assertThat(NumberText.read("0,234", "", "").value()).isEqualByComparingTo("0.234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh-CN", "fr"})
    void what_a_locale_writes_is_read_back(String tag) {
        Random random = new Random(7);
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(Locale.forLanguageTag(tag));
        format.setMaximumFractionDigits(6);
        for (int times = 0; times < 2_000; times++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(7));
            String written = format.format(number);

            assertThat(NumberText.read(written, tag.equals("fr") ? "de" : tag, "")
                            .value())
                    .as(written)
                    .isEqualByComparingTo(number);
        }
    }
}
