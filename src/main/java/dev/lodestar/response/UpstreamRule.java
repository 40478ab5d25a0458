package dev.lodestar.response;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds which measures moved first. A measure of the same frequency is worth a line when it fell below its expectation in one
 * of the {@value LeadLag#MOST_LEAD} periods before the alert's first one or in that one, when it foretells the alert's measure
 * with |r| of {@value #WORTH} or more, or when it serves the same strategy, so that what held is said too. Those that fell
 * before come first, then those that fell at the same time, each by |r|.
 */
final class UpstreamRule {

    static final double WORTH = 0.4;
    static final int MOST_LINES = 6;

    private UpstreamRule() {}

    /**
     * Ranks the others.
     *
     * @param start the first day of the alert's first period
     * @param near those that serve the same strategy
     * @param far others of the same plans
     */
    static List<AdviceLine.Upstream> of(
            MeasureHistory own, Period start, List<MeasureHistory> near, List<MeasureHistory> far) {
        List<AdviceLine.Upstream> lines = new ArrayList<>();
        near.forEach(other -> line(own, start, other).ifPresent(lines::add));
        far.forEach(
                other -> line(own, start, other).filter(UpstreamRule::isWorth).ifPresent(lines::add));
        return lines.stream()
                .sorted(Comparator.comparingInt(UpstreamRule::order)
                        .thenComparing(Comparator.comparingDouble(UpstreamRule::strength)
                                .reversed())
                        .thenComparing(AdviceLine.Upstream::measure))
                .limit(MOST_LINES)
                .toList();
    }

    private static boolean isWorth(AdviceLine.Upstream line) {
        return (line.fall() != null && line.fall().earlier() > 0) || strength(line) >= WORTH;
    }

    private static int order(AdviceLine.Upstream line) {
        if (line.fall() == null) {
            return 2;
        }
        return line.fall().earlier() > 0 ? 0 : 1;
    }

    private static double strength(AdviceLine.Upstream line) {
        return line.connection() == null ? 0 : Math.abs(line.connection().r());
    }

    private static Optional<AdviceLine.Upstream> line(MeasureHistory own, Period start, MeasureHistory other) {
        if (own.measure().frequency() != other.measure().frequency()) {
            return Optional.empty();
        }
        Map<Period, JudgedPeriod> others = new HashMap<>();
        other.evaluation().periods().forEach(period -> others.put(period.period(), period));
        List<@Nullable Double> x = new ArrayList<>();
        List<@Nullable Double> y = new ArrayList<>();
        for (JudgedPeriod period : own.evaluation().periods()) {
            y.add(gap(period));
            x.add(gap(others.get(period.period())));
        }
        if (x.stream().allMatch(gap -> gap == null)) {
            return Optional.empty();
        }
        AdviceLine.Connection connection = LeadLag.best(x, y)
                .map(lead -> new AdviceLine.Connection(lead.lead(), lead.r(), lead.pairs()))
                .orElse(null);
        return Optional.of(new AdviceLine.Upstream(
                other.measure().key(), other.measure().name(), fall(start, others), connection, x.getLast()));
    }

    /** The first of the last periods below expectation in a row that reach into the time before the alert, or begin with it. */
    private static AdviceLine.@Nullable Fall fall(Period start, Map<Period, JudgedPeriod> others) {
        Period first = Period.containing(frequency(others), start.firstDay());
        for (int earlier = 0; earlier <= LeadLag.MOST_LEAD; earlier++) {
            Period period = first.plus(-earlier);
            JudgedPeriod judged = others.get(period);
            if (judged != null && lags(judged) && !lags(others.get(period.previous()))) {
                Double gap = gap(judged);
                return gap == null ? null : new AdviceLine.Fall(period.toString(), earlier, gap);
            }
        }
        return null;
    }

    private static Frequency frequency(Map<Period, JudgedPeriod> periods) {
        return periods.keySet().iterator().next().frequency();
    }

    private static boolean lags(@Nullable JudgedPeriod period) {
        return period != null && (period.judgement() == Judgement.AMBER || period.judgement() == Judgement.RED);
    }

    private static @Nullable Double gap(@Nullable JudgedPeriod period) {
        if (period == null) {
            return null;
        }
        var gap = RelativeGap.of(period);
        return gap.isEmpty() ? null : gap.getAsDouble();
    }
}
