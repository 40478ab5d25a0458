package dev.lodestar.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of mails, where there is no screen to ask. */
record MailTexts(Locale locale, ResourceBundle bundle) {

    static MailTexts in(Locale locale) {
        Locale language = switch (locale.getLanguage()) {
            case "zh" -> Locale.CHINESE;
            case "de" -> Locale.GERMAN;
            default -> Locale.ENGLISH;
        };
        var exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new MailTexts(language, ResourceBundle.getBundle("i18n.notification", language, exact));
    }

    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
