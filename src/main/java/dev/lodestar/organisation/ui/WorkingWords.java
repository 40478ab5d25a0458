package dev.lodestar.organisation.ui;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.organisation.DayKind;
import dev.lodestar.organisation.GermanState;
import dev.lodestar.organisation.WorkingRegion;
import dev.lodestar.uikit.PeriodLabels;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days, regions and kinds of days in the reader's words. */
record WorkingWords(Locale locale, ZoneId zone, Phrases phrases) {

    String say(String key, Object... values) {
        return phrases.of("organisation.days." + key, values);
    }

    String country(WorkingRegion.Country country) {
        return say("country." + country);
    }

    String state(GermanState state) {
        return say("state." + state);
    }

    String kind(DayKind kind) {
        return say("kind." + kind);
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    String weekdayShort(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    String day(LocalDate day) {
        return new PeriodLabels(locale).full(new Period(Frequency.DAY, day));
    }

    String brief(LocalDate day) {
        return new PeriodLabels(locale).brief(new Period(Frequency.DAY, day));
    }

    String withWeekday(LocalDate day) {
        return say("weekday", weekdayShort(day.getDayOfWeek()), day(day));
    }

    String moment(Instant moment) {
        return say(
                "moment",
                withWeekday(LocalDate.ofInstant(moment, zone)),
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment.atZone(zone)));
    }
}
