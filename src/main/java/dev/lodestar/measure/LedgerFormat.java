package dev.lodestar.measure;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.AlertState;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.measure.pace.Ledger;
import dev.lodestar.measure.pace.Observation;
import dev.lodestar.measure.pace.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as a line of text, every number with all its digits: sections parted by bars, entries by semicolons, fields by
 * commas. The first section names the format; what another format wrote is not read but judged anew.
 */
final class LedgerFormat {

    private static final String VERSION = "1";
    private static final int SECTIONS = 7;
    private static final int JUDGED_FIELDS = 13;

    private LedgerFormat() {}

    static String write(String subject, Ledger ledger) {
        Fields text = new Fields().add(VERSION).section().add(subject).section();
        text.add(ledger.next()).add(ledger.observed()).add(ledger.latest());
        text.add(ledger.alertState()).add(ledger.firedPeriod()).section();
        new TreeMap<>(ledger.sums())
                .forEach((date, sum) ->
                        text.add(date).add(sum.sum()).add(sum.hole()).end());
        text.section();
        ledger.streak().forEach(judged -> judged(text, judged).end());
        text.section();
        ledger.openWeek()
                .forEach(day -> observation(judged(text, day.judged()), day.observation())
                        .end());
        text.section();
        Ledger.OpenMissing missing = ledger.missing();
        if (missing != null) {
            text.add(missing.startPeriod())
                    .add(missing.latestPeriod())
                    .add(missing.run())
                    .add(missing.streak());
        }
        return text.toString();
    }

    /** The subject and the ledger that were written; null when it is in another format. */
    static @Nullable Stored read(String text) {
        String[] sections = text.split("\\|", -1);
        if (sections.length != SECTIONS || !sections[0].equals(VERSION + ",")) {
            return null;
        }
        String[] head = sections[2].split(",", -1);
        Map<LocalDate, Ledger.RunningSum> sums = new HashMap<>();
        for (String[] fields : entries(sections[3], fields -> fields)) {
            sums.put(
                    LocalDate.parse(fields[0]),
                    new Ledger.RunningSum(new BigDecimal(fields[1]), Boolean.parseBoolean(fields[2])));
        }
        String[] missing = sections[6].split(",", -1);
        Ledger ledger = new Ledger(
                Period.parse(head[0]),
                sums,
                Boolean.parseBoolean(head[1]),
                orNull(head[2], Judgement::valueOf),
                AlertState.valueOf(head[3]),
                entries(sections[4], LedgerFormat::judged),
                orNull(head[4], Period::parse),
                entries(sections[5], fields -> new Ledger.OpenDay(judged(fields), observation(fields))),
                missing.length == 1 ? null : missing(missing));
        return new Stored(sections[1].substring(0, sections[1].length() - 1), ledger);
    }

    private static Fields judged(Fields text, JudgedPeriod judged) {
        return text.add(judged.period())
                .add(judged.actual())
                .add(judged.expected())
                .add(judged.expectedLower())
                .add(judged.expectedUpper())
                .add(judged.gap())
                .add(judged.judgement())
                .add(judged.reason())
                .add(judged.alertState())
                .add(judged.greenTolerance())
                .add(judged.amberTolerance())
                .add(judged.definitionVersion())
                .add(judged.observationRevision());
    }

    private static JudgedPeriod judged(String[] fields) {
        return new JudgedPeriod(
                Period.parse(fields[0]),
                orNull(fields[1], BigDecimal::new),
                orNull(fields[2], BigDecimal::new),
                orNull(fields[3], BigDecimal::new),
                orNull(fields[4], BigDecimal::new),
                orNull(fields[5], BigDecimal::new),
                Judgement.valueOf(fields[6]),
                orNull(fields[7], Reason::valueOf),
                AlertState.valueOf(fields[8]),
                orNull(fields[9], BigDecimal::new),
                orNull(fields[10], BigDecimal::new),
                Integer.parseInt(fields[11]),
                orNull(fields[12], Integer::valueOf));
    }

    private static Fields observation(Fields text, @Nullable Observation observation) {
        return observation == null
                ? text
                : text.add(observation.revision())
                        .add(observation.value())
                        .add(observation.numerator())
                        .add(observation.denominator());
    }

    private static @Nullable Observation observation(String[] fields) {
        return fields.length <= JUDGED_FIELDS + 1
                ? null
                : new Observation(
                        Period.parse(fields[0]),
                        Integer.parseInt(fields[JUDGED_FIELDS]),
                        orNull(fields[JUDGED_FIELDS + 1], BigDecimal::new),
                        orNull(fields[JUDGED_FIELDS + 2], BigDecimal::new),
                        orNull(fields[JUDGED_FIELDS + 3], BigDecimal::new));
    }

    private static Ledger.OpenMissing missing(String[] fields) {
        return new Ledger.OpenMissing(
                Period.parse(fields[0]),
                Period.parse(fields[1]),
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]));
    }

    private static <T> List<T> entries(String section, Function<String[], T> read) {
        List<T> entries = new ArrayList<>();
        for (String entry : section.split(";")) {
            if (!entry.isEmpty()) {
                entries.add(read.apply(entry.split(",", -1)));
            }
        }
        return entries;
    }

    private static <T> @Nullable T orNull(String field, Function<String, T> read) {
        return field.isEmpty() ? null : read.apply(field);
    }

    /** What a stored line says. */
    record Stored(String subject, Ledger ledger) {}

    /** A line on its way: each field is followed by its comma. */
    private static final class Fields {
        private final StringBuilder text = new StringBuilder(200);

        Fields add(@Nullable Object field) {
            text.append(field == null ? "" : field).append(',');
            return this;
        }

        void end() {
            text.append(';');
        }

        Fields section() {
            text.append('|');
            return this;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
