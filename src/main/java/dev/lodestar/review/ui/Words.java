package dev.lodestar.review.ui;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.ReviewPeriod;
import dev.lodestar.uikit.PeriodLabels;
import dev.lodestar.uikit.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes periods, days and moments for whoever reads. */
record Words(Locale locale, ZoneId zone) {

    String period(ReviewPeriod period) {
        return period.label().contains("/")
                ? day(period.from()) + " – " + day(period.to())
                : new PeriodLabels(locale).full(Period.parse(period.label()));
    }

    String day(LocalDate day) {
        return new PeriodLabels(locale).full(new Period(Frequency.DAY, day));
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    static Signal signal(LightStatus status) {
        return Signal.valueOf(status.name());
    }
}
