package dev.lodestar.uikit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The kit's own texts. It reads them itself, so that a formatter works where there is no screen, as in a mail. */
record Texts(Locale locale, ResourceBundle bundle) {

    /** The texts in that language, in English if there are none. */
    static Texts in(Locale locale) {
        Locale language = switch (locale.getLanguage()) {
            case "zh" -> Locale.CHINESE;
            case "de" -> Locale.GERMAN;
            default -> Locale.ENGLISH;
        };
        var exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(locale, ResourceBundle.getBundle("i18n.uikit", language, exact));
    }

    /** @throws java.util.MissingResourceException if there is no such key */
    String get(String key, Object... parameters) {
        String text = bundle.getString(key);
        return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
    }
}
