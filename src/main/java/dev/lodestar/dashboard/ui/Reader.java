package dev.lodestar.dashboard.ui;

import dev.lodestar.kernel.Period;
import dev.lodestar.uikit.Ages;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.PeriodLabels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Who looks, when and from where: writes numbers, days and ages for them. */
record Reader(Locale locale, ZoneId zone, Instant now) {

    Numbers numbers() {
        return new Numbers(locale);
    }

    String age(Instant then) {
        return new Ages(locale).of(then, now);
    }

    String brief(String period) {
        return new PeriodLabels(locale).brief(Period.parse(period));
    }

    String full(Period period) {
        return new PeriodLabels(locale).full(period);
    }

    String tick(Period period) {
        return new PeriodLabels(locale).tick(period);
    }

    boolean isToday(Instant then) {
        return LocalDate.ofInstant(then, zone).equals(LocalDate.ofInstant(now, zone));
    }

    String time(Instant then) {
        return format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), then);
    }

    String day(Instant then) {
        return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), then);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The same reader looking from another moment. */
    Reader at(Instant then) {
        return new Reader(locale, zone, then);
    }

    private String format(DateTimeFormatter form, Instant then) {
        return form.withLocale(locale).format(then.atZone(zone));
    }
}
