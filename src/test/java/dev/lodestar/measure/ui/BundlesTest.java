package dev.lodestar.measure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "de"})
    void every_language_has_every_text_with_the_same_parameters(String language) {
        var english = Bundles.read("en");
        var other = Bundles.read(language);

        assertThat(other.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(parameters(other.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
        }
    }

    private static TreeSet<String> parameters(String text) {
        var found = new TreeSet<String>();
        PARAMETER.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
