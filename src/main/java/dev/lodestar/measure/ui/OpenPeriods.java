package dev.lodestar.measure.ui;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.JudgedPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The numbers of periods that are not closed yet: shown, not judged. */
final class OpenPeriods {

    private static final int MOST = 4;

    private OpenPeriods() {}

    /**
     * @param period not closed yet
     * @param actual as far as it is known
     */
    record OpenPeriod(Period period, BigDecimal actual) {}

    /** The open periods right after the closed ones that have a number, oldest first. */
    static List<OpenPeriod> of(MeasureDossier dossier) {
        List<OpenPeriod> open = new ArrayList<>();
        List<JudgedPeriod> closed = dossier.evaluation().periods();
        if (closed.isEmpty()) {
            return open;
        }
        JudgedPeriod latest = closed.getLast();
        Definition definition = dossier.definition(latest.definitionVersion());
        var numbers = numbers(dossier, definition);
        boolean sums = definition.accumulation() == Accumulation.CUMULATIVE;
        BigDecimal sum = latest.actual();
        for (Period next = latest.period().next(); open.size() < MOST; next = next.next()) {
            BigDecimal value = numbers.get(next);
            if (value == null || (sums && sum == null)) {
                return open;
            }
            sum = sums ? plus(value, sum) : value;
            open.add(new OpenPeriod(next, sum));
        }
        return open;
    }

    private static BigDecimal plus(BigDecimal value, @Nullable BigDecimal sum) {
        return sum == null ? value : value.add(sum);
    }

    private static TreeMap<Period, BigDecimal> numbers(MeasureDossier dossier, Definition definition) {
        var numbers = new TreeMap<Period, BigDecimal>();
        for (ObservationView revision : dossier.revisions()) {
            Period period = Period.parse(dossier.measure().frequency(), revision.period());
            BigDecimal value = RevisionBook.value(dossier.measure().kind(), revision, definition);
            if (value == null || revision.withdrawn()) {
                numbers.remove(period);
            } else {
                numbers.put(period, value);
            }
        }
        return numbers;
    }
}
