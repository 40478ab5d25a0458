package dev.lodestar.review.excel;

import dev.lodestar.kernel.Period;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.PeriodLabels;
import dev.lodestar.uikit.Signal;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the workbook says, in the reader's language. */
record Words(Locale locale, ResourceBundle bundle) {

    private static final Map<LightStatus, String> SHAPES = Map.of(
            LightStatus.GREEN, "●",
            LightStatus.AMBER, "▲",
            LightStatus.RED, "■",
            LightStatus.NO_DATA, "◌",
            LightStatus.STALE, "◷",
            LightStatus.NOT_STARTED, "○",
            LightStatus.NO_TARGET, "–",
            LightStatus.PAUSED, "‖",
            LightStatus.CLOSED, "✓");

    static Words in(Locale locale) {
        Locale language = switch (locale.getLanguage()) {
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case "de" -> Locale.GERMAN;
            default -> Locale.ENGLISH;
        };
        var exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Locale base = Locale.of(language.getLanguage());
        return new Words(language, ResourceBundle.getBundle("i18n.pack", base, exact));
    }

    String get(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** The text of a name such as {@code LATE_START}; the name itself when there is none. */
    String named(String prefix, String name) {
        String key = prefix + name.toLowerCase(Locale.ROOT);
        return bundle.containsKey(key) ? bundle.getString(key) : name;
    }

    /** Shape and word. */
    String status(LightStatus status) {
        return shape(status) + " " + Signal.valueOf(status.name()).word(locale);
    }

    static String shape(LightStatus status) {
        return SHAPES.getOrDefault(status, "–");
    }

    String period(String label) {
        try {
            return new PeriodLabels(locale).brief(Period.parse(label));
        } catch (IllegalArgumentException e) {
            return label;
        }
    }

    String number(String unit, @Nullable BigDecimal value) {
        return new Numbers(locale).with(unit, value);
    }

    boolean chinese() {
        return locale.getLanguage().equals("zh");
    }

    /** How a day is written, as a number format. */
    String dayFormat() {
        return switch (locale.getLanguage()) {
            case "zh" -> "yyyy\"年\"m\"月\"d\"日\"";
            case "de" -> "dd\\.mm\\.yyyy";
            default -> "d mmm yyyy";
        };
    }
}
