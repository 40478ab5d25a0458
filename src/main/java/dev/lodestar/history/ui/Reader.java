package dev.lodestar.history.ui;

import dev.lodestar.history.MeasureReading;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.PeriodLabels;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who reads: writes days, numbers and names for them.
 *
 * @param people names by key
 * @param units names by key
 * @param measures those that the reader may see, by key
 */
record Reader(
        Locale locale,
        ZoneId zone,
        Map<String, String> people,
        Map<String, String> units,
        Map<String, MeasureStatus> measures) {

    String person(String key) {
        return people.getOrDefault(key, key);
    }

    String unit(String key) {
        return units.getOrDefault(key, key);
    }

    String measure(String key) {
        MeasureStatus measure = measures.get(key);
        return measure == null ? key : measure.name();
    }

    boolean sees(String measure) {
        return measures.containsKey(measure);
    }

    String unitOf(String measure) {
        MeasureStatus known = measures.get(measure);
        return known == null ? "" : known.unit();
    }

    String day(LocalDate day) {
        return new PeriodLabels(locale).full(new Period(Frequency.DAY, day));
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    String period(String label) {
        return new PeriodLabels(locale).brief(Period.parse(label));
    }

    Numbers numbers() {
        return new Numbers(locale);
    }

    /** What was expected, in the measure's unit; null where nothing was. */
    @Nullable
    String expected(String unit, MeasureReading reading) {
        if (reading.expectedLower() != null && reading.expectedUpper() != null) {
            return numbers().range(unit, reading.expectedLower(), reading.expectedUpper());
        }
        return reading.expected() == null ? null : numbers().with(unit, reading.expected());
    }

    /** A target as the impact keeps it: a plain decimal, two with dots between for a range, or none. */
    String target(String unit, @Nullable String kept) {
        if (kept == null) {
            return numbers().plain(null);
        }
        String[] bounds = kept.split("\\.\\.");
        return bounds.length == 2
                ? numbers().range(unit, new BigDecimal(bounds[0]), new BigDecimal(bounds[1]))
                : numbers().with(unit, new BigDecimal(kept));
    }
}
