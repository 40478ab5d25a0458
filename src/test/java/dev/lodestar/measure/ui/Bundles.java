package dev.lodestar.measure.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The module's texts without a screen, filled in as the screens fill them in. */
final class Bundles {

    private Bundles() {}

    static Properties read(String language) {
        Properties texts = new Properties();
        String path = "/i18n/measure_" + language + ".properties";
        try (var in = Objects.requireNonNull(Bundles.class.getResourceAsStream(path))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static Wording wording(String language, String unit) {
        Locale locale = Locale.forLanguageTag(language.equals("zh") ? "zh-CN" : language);
        Properties texts = read(language);
        return new Wording(locale, unit, (key, parameters) -> {
            String text = Objects.requireNonNull(texts.getProperty(key), key);
            return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
        });
    }
}
