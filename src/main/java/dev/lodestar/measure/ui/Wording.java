package dev.lodestar.measure.ui;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.PeriodLabels;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers, periods and days of one measure for one reader. */
record Wording(Locale locale, String unit, Phrases phrases) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String say(String key, Object... parameters) {
        return phrases.get("measure." + key, parameters);
    }

    /** The text for one of an enum's values, such as {@code measure.kind.flow}. */
    String say(String key, Enum<?> choice) {
        return say(key + "." + choice.name().toLowerCase(Locale.ROOT));
    }

    /** A number with its unit. */
    String full(@Nullable BigDecimal value) {
        return new Numbers(locale).with(unit, value);
    }

    /** A number beside others of its unit: only a sign such as {@code %} is repeated, a word is not. */
    String amount(@Nullable BigDecimal value) {
        return isSign() ? full(value) : new Numbers(locale).plain(value);
    }

    String plain(@Nullable BigDecimal value) {
        return new Numbers(locale).plain(value);
    }

    /** A difference, with its sign. */
    String signed(@Nullable BigDecimal value) {
        String text = new Numbers(locale).signed(value);
        return value != null && isSign() ? text + "\u00a0" + unit : text;
    }

    String expected(JudgedPeriod judged) {
        return expected(judged.expected(), judged.expectedLower(), judged.expectedUpper());
    }

    /** What was expected: a value or two bounds. */
    String expected(@Nullable BigDecimal value, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        return lower == null || upper == null
                ? amount(value)
                : new Numbers(locale).range(isSign() ? unit : "", lower, upper);
    }

    String period(Period period) {
        return new PeriodLabels(locale).brief(period);
    }

    String fullPeriod(Period period) {
        return new PeriodLabels(locale).full(period);
    }

    String day(LocalDate day) {
        return new PeriodLabels(locale).full(new Period(Frequency.DAY, day));
    }

    /** A moment of the recent past: the time alone says which one today, the day is added for any other. */
    String moment(Instant moment, ZoneId zone, Instant now) {
        var then = moment.atZone(zone);
        String time = TIME.format(then);
        LocalDate day = then.toLocalDate();
        if (day.equals(now.atZone(zone).toLocalDate())) {
            return say("moment.today", time);
        }
        Period date = new Period(Frequency.DAY, day);
        PeriodLabels labels = new PeriodLabels(locale);
        boolean thisYear = day.getYear() == now.atZone(zone).getYear();
        return say("moment.day", thisYear ? labels.brief(date) : labels.full(date), time);
    }

    private boolean isSign() {
        return !unit.isBlank() && unit.codePoints().noneMatch(Character::isLetter);
    }
}
