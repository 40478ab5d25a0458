package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A straight line by days between the points; after the last one its value holds. */
record LinearPace(Points points) implements Pace {
    @Override
    public Expected of(Period period, LocalDate lastDay) {
        if (points.isBeforeStart(lastDay)) {
            return Expected.NOT_STARTED;
        }
        int segment = points.segmentOf(lastDay);
        return Expected.of(segment < 0 ? points.last() : between(segment, lastDay));
    }

    private BigDecimal between(int segment, LocalDate day) {
        long startDay = points.dates().get(segment).toEpochDay();
        var start = points.values().get(segment);
        var rise = points.values().get(segment + 1).subtract(start, Decimals.PRECISION);
        var passed = BigDecimal.valueOf(day.toEpochDay() - startDay);
        var all = BigDecimal.valueOf(points.dates().get(segment + 1).toEpochDay() - startDay);
        var share = rise.multiply(passed, Decimals.PRECISION).divide(all, Decimals.PRECISION);
        return start.add(share, Decimals.PRECISION);
    }
}
