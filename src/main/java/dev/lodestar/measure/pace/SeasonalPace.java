package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each segment's rise is spread over its periods by weight. */
final class SeasonalPace implements Pace {
    private final Points points;
    private final Map<String, BigDecimal> weights;
    private final Frequency frequency;
    private final boolean cumulative;
    private final @Nullable Seasons[] seasons;

    SeasonalPace(Points points, Map<String, BigDecimal> weights, Frequency frequency, Accumulation accumulation) {
        this.points = points;
        this.weights = weights;
        this.frequency = frequency;
        this.cumulative = accumulation == Accumulation.CUMULATIVE;
        this.seasons = new Seasons[points.segments()];
    }

    @Override
    public Expected of(Period period, LocalDate lastDay) {
        if (points.isBeforeStart(lastDay)) {
            return Expected.NOT_STARTED;
        }
        int segment = points.segmentOf(lastDay);
        if (segment < 0) {
            return cumulative ? Expected.of(points.last()) : Expected.NO_TARGET;
        }
        return Expected.of(cumulative ? upTo(segment, period) : own(segment, period));
    }

    private BigDecimal own(int segment, Period period) {
        return share(segment, Seasons.weight(weights, period));
    }

    private BigDecimal upTo(int segment, Period period) {
        return points.values().get(segment).add(share(segment, seasons(segment).upTo(period)), Decimals.PRECISION);
    }

    private BigDecimal share(int segment, BigDecimal weight) {
        var rise = points.values().get(segment + 1).subtract(points.values().get(segment), Decimals.PRECISION);
        return rise.multiply(weight, Decimals.PRECISION).divide(seasons(segment).total(), Decimals.PRECISION);
    }

    private Seasons seasons(int segment) {
        var known = seasons[segment];
        if (known == null) {
            known = Seasons.between(points.dates().get(segment), points.dates().get(segment + 1), frequency, weights);
            seasons[segment] = known;
        }
        return known;
    }
}
