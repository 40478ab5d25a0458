package dev.lodestar.checkin.ui;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.uikit.Ages;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.PeriodLabels;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers, periods, days and names for one reader.
 *
 * @param people names by key
 */
record WeekWords(Locale locale, ZoneId zone, Instant now, Map<String, String> people) {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    String number(String unit, @Nullable BigDecimal value) {
        return new Numbers(locale).with(unit, value);
    }

    /** A reported number; of a ratio what its parts come to. */
    String number(String unit, ObservationView number) {
        BigDecimal denominator = number.denominator();
        if (number.value() != null || number.numerator() == null || denominator == null) {
            return number(unit, number.value());
        }
        if (denominator.signum() == 0) {
            return number("", number.numerator()) + " / " + number("", denominator);
        }
        BigDecimal ratio = number.numerator().divide(denominator, MathContext.DECIMAL64);
        return number(unit, unit.equals("%") ? ratio.multiply(HUNDRED) : ratio);
    }

    /** What was expected: a number or two bounds; null where nothing was. */
    @Nullable
    String expected(MeasureStatus status) {
        if (status.expectedLower() != null && status.expectedUpper() != null) {
            return new Numbers(locale).range(status.unit(), status.expectedLower(), status.expectedUpper());
        }
        return status.expected() == null ? null : number(status.unit(), status.expected());
    }

    String period(Period period) {
        return new PeriodLabels(locale).brief(period);
    }

    String period(String label) {
        return period(Period.parse(label));
    }

    String day(LocalDate day) {
        return new PeriodLabels(locale).brief(new Period(Frequency.DAY, day));
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    String age(Instant then) {
        return new Ages(locale).of(then, now);
    }

    String person(String key) {
        return people.getOrDefault(key, key);
    }

    /** The whole day with its weekday, and the hour. */
    String moment(Instant then) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale)
                        .format(then.atZone(zone)) + " "
                + hour(then.atZone(zone).toLocalTime());
    }

    String hour(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }

    String weekday(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** The weekday, or the day when it is further away, and the hour. */
    String due(Instant due) {
        LocalDate day = LocalDate.ofInstant(due, zone);
        boolean near = Math.abs(day.toEpochDay() - today().toEpochDay()) < 7 && !day.isBefore(today());
        return (near ? weekday(day.getDayOfWeek().getValue()) : day(day)) + " "
                + hour(due.atZone(zone).toLocalTime());
    }
}
