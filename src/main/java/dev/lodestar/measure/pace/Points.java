package dev.lodestar.measure.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The baseline and the targets of a curve. Segment i runs from point i, exclusive, to point i + 1, inclusive.
 *
 * @param dates strictly increasing
 */
record Points(List<LocalDate> dates, List<BigDecimal> values) {
    static Points of(Curve curve) {
        var baseline = Objects.requireNonNull(curve.baseline(), "This shape needs a baseline");
        var dates = new ArrayList<LocalDate>();
        var values = new ArrayList<BigDecimal>();
        dates.add(baseline.date());
        values.add(baseline.value());
        for (var target : curve.targets()) {
            dates.add(target.date());
            values.add(Objects.requireNonNull(target.value(), "A target of this shape needs a value"));
        }
        return new Points(dates, values);
    }

    int segments() {
        return dates.size() - 1;
    }

    boolean isBeforeStart(LocalDate day) {
        return !day.isAfter(dates.getFirst());
    }

    /** The segment of a day after the start, or -1 if the day is after the last point. */
    int segmentOf(LocalDate day) {
        for (int i = 1; i < dates.size(); i++) {
            if (!day.isAfter(dates.get(i))) {
                return i - 1;
            }
        }
        return -1;
    }

    BigDecimal last() {
        return values.getLast();
    }
}
