package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Ledger.RunningSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The running sums that cumulative definitions are judged by, one for each day a baseline is set on. */
final class Totals {
    private static final RunningSum NOTHING = new RunningSum(BigDecimal.ZERO, false);

    private final Map<LocalDate, RunningSum> sums;

    Totals(Map<LocalDate, RunningSum> sums) {
        this.sums = new HashMap<>(sums);
    }

    static Map<LocalDate, RunningSum> of(Subject subject) {
        var sums = new HashMap<LocalDate, RunningSum>();
        for (var definition : subject.definitions()) {
            var baseline = baseline(definition);
            if (baseline != null) {
                sums.put(baseline.date(), NOTHING);
            }
        }
        return sums;
    }

    /** The first period that must be walked for the sums to be whole, or the one given if that is earlier. */
    static Period firstCounted(Map<LocalDate, RunningSum> sums, Frequency frequency, Period orEarlier) {
        return sums.keySet().stream()
                .map(date -> Period.containing(frequency, date.plusDays(1)))
                .reduce(orEarlier, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    /** The cumulative actual of the period; to be asked before the period is {@linkplain #add added}. */
    Reading reading(Definition definition, @Nullable BigDecimal own) {
        if (own == null) {
            return Reading.MISSING;
        }
        var baseline = baseline(definition);
        if (baseline == null) {
            return Reading.of(own);
        }
        var before = Objects.requireNonNull(sums.get(baseline.date()), "The ledger belongs to another definition");
        return before.hole()
                ? Reading.MISSING_EARLIER
                : Reading.of(
                        baseline.value().add(before.sum(), Decimals.PRECISION).add(own, Decimals.PRECISION));
    }

    /** Adds a period's value. A paused period without one is no hole: it is not missed. */
    void add(LocalDate lastDay, @Nullable BigDecimal own, boolean paused) {
        if (sums.isEmpty() || (own == null && paused)) {
            return;
        }
        sums.replaceAll((date, sum) -> date.isBefore(lastDay) ? plus(sum, own) : sum);
    }

    Map<LocalDate, RunningSum> toMap() {
        return sums;
    }

    private static RunningSum plus(RunningSum sum, @Nullable BigDecimal own) {
        return own == null
                ? new RunningSum(sum.sum(), true)
                : new RunningSum(sum.sum().add(own, Decimals.PRECISION), sum.hole());
    }

    private static @Nullable Baseline baseline(Definition definition) {
        var curve = definition.curve();
        return definition.accumulation() == Accumulation.CUMULATIVE && curve != null ? curve.baseline() : null;
    }
}
