package dev.lodestar.news;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of news, where there is no screen to ask. */
record NewsTexts(Locale locale, ResourceBundle bundle) {

    static NewsTexts in(Locale locale) {
        Locale language = switch (locale.getLanguage()) {
            case "zh" -> Locale.CHINESE;
            case "de" -> Locale.GERMAN;
            default -> Locale.ENGLISH;
        };
        var exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new NewsTexts(language, ResourceBundle.getBundle("i18n.news", language, exact));
    }

    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The other text when there is none by the first key. */
    String getOr(String key, String other) {
        return bundle.getString(bundle.containsKey(key) ? key : other);
    }
}
