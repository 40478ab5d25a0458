package dev.lodestar.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "de"})
    void every_language_has_the_same_keys(String language) {
        assertThat(Texts.in(Locale.of(language)).bundle().keySet())
                .isEqualTo(Texts.in(Locale.ENGLISH).bundle().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "de"})
    void every_status_has_a_word_of_its_own(String language) {
        var words = java.util.Arrays.stream(Signal.values()).map(signal -> signal.word(Locale.of(language)));
        assertThat(words)
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(word).isNotBlank());
    }

    @Test
    void a_language_without_texts_is_served_in_english() {
        assertThat(Signal.AMBER.word(Locale.JAPANESE)).isEqualTo("at risk");
    }
}
