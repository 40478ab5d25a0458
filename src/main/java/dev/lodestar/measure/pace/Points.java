package dev.lodestar.measure.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The baseline and the targets of a curve. Segment i runs from point i, exclusive, to point i + 1, inclusive.
 *
 * @param dates strictly increasing
 */
record Points(LocalDate[] dates, BigDecimal[] values) {
    static Points of(Curve curve) {
        var baseline = Objects.requireNonNull(curve.baseline(), "This shape needs a baseline");
        int count = curve.targets().size() + 1;
        var dates = new LocalDate[count];
        var values = new BigDecimal[count];
        dates[0] = baseline.date();
        values[0] = baseline.value();
        for (int i = 1; i < count; i++) {
            var target = curve.targets().get(i - 1);
            dates[i] = target.date();
            values[i] = Objects.requireNonNull(target.value(), "A target of this shape needs a value");
        }
        return new Points(dates, values);
    }

    int segments() {
        return dates.length - 1;
    }

    boolean isBeforeStart(LocalDate day) {
        return !day.isAfter(dates[0]);
    }

    /** The segment of a day after the start, or -1 if the day is after the last point. */
    int segmentOf(LocalDate day) {
        for (int i = 1; i < dates.length; i++) {
            if (!day.isAfter(dates[i])) {
                return i - 1;
            }
        }
        return -1;
    }

    BigDecimal last() {
        return values[values.length - 1];
    }
}
