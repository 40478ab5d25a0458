package dev.lodestar.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts of all modules, a bundle a module and language; English stands in for a language that is not there. */
@Component
class Translations implements I18NProvider {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.GERMAN);
    private static final long serialVersionUID = 1L;

    private final Map<String, Map<String, String>> texts = new HashMap<>();

    Translations() throws IOException {
        for (Locale language : LANGUAGES) {
            String name = language.getLanguage();
            Map<String, String> words = texts.computeIfAbsent(name, any -> new HashMap<>());
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/*_" + name + ".properties")) {
                read(bundle, words);
            }
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        String name = texts.containsKey(locale.getLanguage()) ? locale.getLanguage() : "en";
        String text = texts.getOrDefault(name, Map.of()).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key + " in " + locale);
        }
        return params.length == 0 ? text : new MessageFormat(text, locale).format(params);
    }

    private static void read(InputStreamSource bundle, Map<String, String> into) {
        Properties properties = new Properties();
        try (Reader reader = new java.io.InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, text) -> into.put((String) key, (String) text));
    }
}
