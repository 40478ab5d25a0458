package dev.lodestar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in every language, is asked for, and takes the same values. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final String FOR_A_SCREEN_TO_COME = "alert.";
    private static final Path MAIN = Path.of("src/main/java/dev/lodestar");
    private static final List<String> LANGUAGES = List.of("en", "zh", "de");
    private static final Pattern ASKED = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\\n]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    /** A value that is said; one that only chooses between singular and plural is not there in Chinese. */
    private static final Pattern SAID = Pattern.compile("\\{(\\d+)(?!\\d*,choice)");

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_says_the_same_in_every_language(String module) throws IOException {
        Properties english = bundle(module, "en");
        for (String language : LANGUAGES) {
            Properties texts = bundle(module, language);
            assertThat(new TreeSet<>(texts.stringPropertyNames()))
                    .as("keys of %s_%s", module, language)
                    .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
            for (String key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key)).as("%s in %s", key, language).isNotBlank();
                assertThat(places(texts.getProperty(key)))
                        .as("values of %s in %s", key, language)
                        .isEqualTo(places(english.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_text_that_takes_values_can_be_put_together(String module) throws IOException {
        for (String language : LANGUAGES) {
            Properties texts = bundle(module, language);
            for (String key : texts.stringPropertyNames()) {
                if (PLACE.matcher(texts.getProperty(key)).find()) {
                    String text = new MessageFormat(texts.getProperty(key), Locale.forLanguageTag(language))
                            .format(new Object[] {1, 2, 3, 4, 5, 6});
                    assertThat(text).as("%s in %s", key, language).doesNotContain("{");
                }
            }
        }
    }

    @Test
    void every_text_that_is_asked_for_is_there() throws IOException {
        Set<String> known = keys();
        assertThat(found(ASKED))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(known.stream()
                                .anyMatch(text -> text.equals(key) || (key.endsWith(".") && text.startsWith(key))))
                        .as("a text for %s", key)
                        .isTrue());
    }

    @Test
    void no_text_waits_in_vain() throws IOException {
        Set<String> literals = found(LITERAL);
        Stream<String> keys = keys().stream().filter(key -> !key.startsWith(FOR_A_SCREEN_TO_COME));
        assertThat(keys)
                .allSatisfy(key -> assertThat(isAsked(key, literals))
                        .as("somebody asks for %s", key)
                        .isTrue());
    }

    @Test
    void a_text_that_nobody_asks_for_is_noticed() {
        assertThat(isAsked("wheel.turned", Set.of("wheel.turned"))).isTrue();
        assertThat(isAsked("wheel.state.round", Set.of("wheel.state."))).isTrue();
        assertThat(isAsked("wheel.flat", Set.of("wheel.turned", "wheel", "flat")))
                .isFalse();
    }

    /** A key is asked for as it is, or put together from a beginning that ends with a dot. */
    private static boolean isAsked(String key, Set<String> literals) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (literals.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return literals.contains(key);
    }

    private static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString().replaceAll("_\\w+\\.properties$", ""))
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String module : modules().toList()) {
            keys.addAll(bundle(module, "en").stringPropertyNames());
        }
        return keys;
    }

    private static Properties bundle(String module, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(module + "_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<String> places(String text) {
        return SAID.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            String all = files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::read)
                    .collect(Collectors.joining("\n"));
            return pattern.matcher(all).results().map(found -> found.group(1)).collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
