package dev.lodestar.response;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well one series foretells another. For each lead k of 1 to {@value #MOST_LEAD} periods it takes the pairs (x of period
 * t − k, y of period t) of the last {@value #MOST_PERIODS} periods in which both are known, and Pearson's
 * r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² · Σ(y − ȳ)²). The lead with the largest |r| counts, the shortest of equals; fewer than
 * {@value #LEAST_PAIRS} pairs, or a series that never moves, tell nothing. Both series are gaps as shares of the expectation,
 * so that a common season or growth does not pass for a connection.
 */
final class LeadLag {

    static final int MOST_LEAD = 8;
    static final int MOST_PERIODS = 52;
    static final int LEAST_PAIRS = 12;

    private static final double NOTHING = 1e-12;

    private LeadLag() {}

    /**
     * What was found.
     *
     * @param lead by how many periods the one goes before the other, from 1
     * @param r the correlation, −1 to 1
     * @param pairs of how many pairs
     */
    record Lead(int lead, double r, int pairs) {}

    /**
     * Looks for the best lead.
     *
     * @param first the series that may go before; null where it is not known
     * @param then the series that may follow, of the same periods in the same order
     */
    static Optional<Lead> best(List<@Nullable Double> first, List<@Nullable Double> then) {
        if (first.size() != then.size()) {
            throw new IllegalArgumentException(first.size() + " periods beside " + then.size());
        }
        int from = Math.max(0, then.size() - MOST_PERIODS);
        List<@Nullable Double> x = first.subList(from, first.size());
        List<@Nullable Double> y = then.subList(from, then.size());
        Lead found = null;
        for (int lead = 1; lead <= MOST_LEAD; lead++) {
            Lead next = at(x, y, lead);
            if (next != null && (found == null || Math.abs(next.r()) > Math.abs(found.r()) + NOTHING)) {
                found = next;
            }
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Lead at(List<@Nullable Double> first, List<@Nullable Double> then, int lead) {
        double[] x = new double[then.size()];
        double[] y = new double[then.size()];
        int pairs = 0;
        for (int t = lead; t < then.size(); t++) {
            Double before = first.get(t - lead);
            Double after = then.get(t);
            if (before != null && after != null) {
                x[pairs] = before;
                y[pairs++] = after;
            }
        }
        double r = pairs < LEAST_PAIRS ? Double.NaN : pearson(x, y, pairs);
        return Double.isNaN(r) ? null : new Lead(lead, r, pairs);
    }

    /** Pearson's r of the first pairs; not a number when one of the two never moves. */
    private static double pearson(double[] x, double[] y, int pairs) {
        double meanX = mean(x, pairs);
        double meanY = mean(y, pairs);
        double both = 0;
        double ofX = 0;
        double ofY = 0;
        for (int i = 0; i < pairs; i++) {
            both += (x[i] - meanX) * (y[i] - meanY);
            ofX += (x[i] - meanX) * (x[i] - meanX);
            ofY += (y[i] - meanY) * (y[i] - meanY);
        }
        return ofX < NOTHING || ofY < NOTHING ? Double.NaN : Math.clamp(both / Math.sqrt(ofX * ofY), -1, 1);
    }

    private static double mean(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum / count;
    }
}
