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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which measures moved first. A measure fell before when its last periods below expectation in a row began in one of the
 * {@value LeadLag#MOST_LEAD} periods before the alert's first one and reached into the last {@value #RECENT} of them; it fell
 * at the same time when they began with it. Measures of the same strategy always get a line, so that what held is said too;
 * others when they fell before, or foretell the alert's measure with |r| of {@value #WORTH} or more and of three standard
 * errors of no connection, 3 / √pairs. Those that fell before come first, then those that fell at the same time, then the
 * rest, each with those of the same strategy first, then those linked through the cascade, {@value #MOST_FAR} at most, then
 * others of the plans, as many, and by |r|.
 */
final class UpstreamRule {

    static final double WORTH = 0.4;
    static final int MOST_LINES = 6;

    private static final int MOST_FAR = 2;
    private static final int RECENT = 2;
    private static final int ERRORS = 3;

    private UpstreamRule() {}

    /**
     * Ranks the others.
     *
     * @param start the alert's first period
     * @param end its last period; later ones are not looked at
     * @param near those that serve the same strategy
     * @param linked those that links of the cascade lead to
     * @param far others of the same plans
     */
    static List<AdviceLine.Upstream> of(
            MeasureHistory own,
            Period start,
            Period end,
            List<MeasureHistory> near,
            List<MeasureHistory> linked,
            List<MeasureHistory> far) {
        Comparator<AdviceLine.Upstream> strongest = Comparator.comparingDouble(UpstreamRule::strength)
                .reversed()
                .thenComparing(AdviceLine.Upstream::measure);
        List<AdviceLine.Upstream> lines = new ArrayList<>();
        near.forEach(other -> line(own, start, end, other, false).ifPresent(lines::add));
        lines.sort(strongest);
        Stream.of(linked, far)
                .forEach(others -> others.stream()
                        .flatMap(other -> line(own, start, end, other, others == linked).stream())
                        .filter(UpstreamRule::isWorth)
                        .sorted(Comparator.comparingInt(UpstreamRule::order).thenComparing(strongest))
                        .limit(MOST_FAR)
                        .forEach(lines::add));
        // A stable order: within one place those of the same strategy stay before others.
        return lines.stream()
                .sorted(Comparator.comparingInt(UpstreamRule::order))
                .limit(MOST_LINES)
                .toList();
    }

    private static boolean isWorth(AdviceLine.Upstream line) {
        return (line.fall() != null && line.fall().earlier() > 0) || (line.latest() != null && isConnected(line));
    }

    private static boolean isConnected(AdviceLine.Upstream line) {
        AdviceLine.Connection connection = line.connection();
        return connection != null
                && strength(line) >= WORTH
                && strength(line) * Math.sqrt(connection.pairs()) >= ERRORS;
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

    private static Optional<AdviceLine.Upstream> line(
            MeasureHistory own, Period start, Period end, MeasureHistory other, boolean linked) {
        if (own.measure().frequency() != other.measure().frequency()) {
            return Optional.empty();
        }
        Map<Period, JudgedPeriod> others = new HashMap<>();
        other.evaluation().periods().forEach(period -> others.put(period.period(), period));
        List<@Nullable Double> x = new ArrayList<>();
        List<@Nullable Double> y = new ArrayList<>();
        JudgedPeriod latest = null;
        for (JudgedPeriod period : own.evaluation().periods()) {
            if (period.period().firstDay().isAfter(end.lastDay())) {
                break;
            }
            y.add(gap(period));
            latest = others.get(period.period());
            x.add(gap(latest));
        }
        if (x.isEmpty() || x.stream().allMatch(gap -> gap == null)) {
            return Optional.empty();
        }
        AdviceLine.Connection connection = LeadLag.best(x, y)
                .map(lead -> new AdviceLine.Connection(lead.lead(), lead.r(), lead.pairs()))
                .orElse(null);
        return Optional.of(new AdviceLine.Upstream(
                other.measure().key(),
                other.measure().name(),
                fall(start, others),
                lags(latest),
                connection,
                x.getLast(),
                linked));
    }

    /** The first of the last periods below expectation in a row, if they count. */
    private static AdviceLine.@Nullable Fall fall(Period start, Map<Period, JudgedPeriod> others) {
        Period first = Period.containing(frequency(others), start.firstDay());
        int latest = 0;
        while (latest <= RECENT && !lags(others.get(first.plus(-latest)))) {
            latest++;
        }
        if (latest > RECENT) {
            return null;
        }
        int earlier = latest;
        while (earlier <= LeadLag.MOST_LEAD && lags(others.get(first.plus(-earlier - 1L)))) {
            earlier++;
        }
        JudgedPeriod began = others.get(first.plus(-earlier));
        Double gap = gap(began);
        return earlier > LeadLag.MOST_LEAD || began == null || gap == null
                ? null
                : new AdviceLine.Fall(began.period().toString(), earlier, gap);
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
