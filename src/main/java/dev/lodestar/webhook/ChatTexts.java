package dev.lodestar.webhook;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of chat messages, where there is no screen to ask. */
record ChatTexts(Locale locale, ResourceBundle bundle) {

    static ChatTexts in(Locale locale) {
        Locale language = switch (locale.getLanguage()) {
            case "zh" -> Locale.CHINESE;
            case "de" -> Locale.GERMAN;
            default -> Locale.ENGLISH;
        };
        var exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new ChatTexts(language, ResourceBundle.getBundle("i18n.webhook", language, exact));
    }

    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
