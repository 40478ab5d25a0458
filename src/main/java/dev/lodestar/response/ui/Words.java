package dev.lodestar.response.ui;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.uikit.Ages;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.PeriodLabels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers, periods, days, people and units for one reader.
 *
 * @param names of people and units, by key
 */
record Words(Locale locale, ZoneId zone, Instant now, Map<String, String> names, Phrases phrases) {

    private static final int PERCENT = 100;

    String say(String key, Object... parameters) {
        return phrases.get("response." + key, parameters);
    }

    /** The text for one of an enum's values, such as {@code response.verdict.turned}. */
    String say(String key, Enum<?> choice, Object... parameters) {
        return say(key + "." + choice.name().toLowerCase(Locale.ROOT), parameters);
    }

    String name(String key) {
        return names.getOrDefault(key, key);
    }

    /** Who did something; nobody at all when the product did. */
    String by(String key) {
        return key.isEmpty() ? say("product") : name(key);
    }

    String period(String label) {
        return new PeriodLabels(locale).brief(Period.parse(label));
    }

    String full(Period period) {
        return new PeriodLabels(locale).full(period);
    }

    String day(LocalDate day) {
        return new PeriodLabels(locale).full(new Period(Frequency.DAY, day));
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    String age(Instant then) {
        return new Ages(locale).of(then, now);
    }

    String number(String unit, @Nullable BigDecimal value) {
        return new Numbers(locale).with(unit, value);
    }

    String plain(@Nullable BigDecimal value) {
        return new Numbers(locale).plain(value);
    }

    /** A difference, with its sign. */
    String signed(String unit, @Nullable BigDecimal value) {
        String text = new Numbers(locale).signed(value);
        return value == null || unit.isBlank() ? text : text + "\u00a0" + unit;
    }

    /** A share as a whole percentage without sign, such as {@code 24 %}. */
    String percent(double share) {
        return new Numbers(locale).with("%", rounded(Math.abs(share)));
    }

    /** A share as a whole percentage with its sign, such as {@code −24 %}. */
    String signedPercent(double share) {
        return signed("%", rounded(share));
    }

    /** A correlation with its sign and two decimals, such as {@code 0.71}. */
    String correlation(double r) {
        return new Numbers(locale).plain(BigDecimal.valueOf(r).setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share * PERCENT).setScale(0, RoundingMode.HALF_UP);
    }
}
