package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The weights of a segment, summed up so that a share is one look-up.
 *
 * @param firstIndex the index of the segment's first period
 * @param sums the sum of the weights up to and including each period
 */
record Seasons(long firstIndex, List<BigDecimal> sums) {
    /** The periods whose last day is after the first day given and not after the second. */
    static Seasons between(LocalDate after, LocalDate upTo, Frequency frequency, Map<String, BigDecimal> weights) {
        var first = Period.containing(frequency, after.plusDays(1));
        var sums = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (var period = first; !period.lastDay().isAfter(upTo); period = period.next()) {
            sum = sum.add(weight(weights, period), Decimals.PRECISION);
            sums.add(sum);
        }
        return new Seasons(first.index(), sums);
    }

    static BigDecimal weight(Map<String, BigDecimal> weights, Period period) {
        return weights.isEmpty()
                ? BigDecimal.ONE
                : weights.getOrDefault(Integer.toString(period.season()), BigDecimal.ONE);
    }

    BigDecimal upTo(Period period) {
        return sums.get((int) (period.index() - firstIndex));
    }

    BigDecimal total() {
        return sums.isEmpty() ? BigDecimal.ZERO : sums.getLast();
    }
}
