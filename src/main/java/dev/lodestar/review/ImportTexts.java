package dev.lodestar.review;

import dev.lodestar.review.pack.Head;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that an import writes itself, in the language of the pack. */
final class ImportTexts {

    private ImportTexts() {}

    /** What a number says of itself that somebody filled in without a note. */
    static String imported(String language, Head pack) {
        return new MessageFormat(text(language, "packimport.written.note"))
                .format(new Object[] {pack.planName(), pack.period()});
    }

    /** What stands where a comment was put back to nothing. */
    static String undone(String language) {
        return text(language, "packimport.written.undone");
    }

    private static String text(String language, String key) {
        Locale locale = switch (language.length() < 2 ? "" : language.substring(0, 2)) {
            case "zh" -> Locale.CHINESE;
            case "de" -> Locale.GERMAN;
            default -> Locale.ENGLISH;
        };
        var exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("i18n.packimport", locale, exact).getString(key);
    }
}
