package dev.lodestar.dashboard;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.SeriesPoint;
import dev.lodestar.measure.pace.AlertState;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.measure.pace.Status;
import dev.lodestar.plan.LightStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Statuses of measures, written short. */
final class Statuses {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Statuses() {}

    /** A measure whose periods, up to the last, stood as the letters say: R, A, G or U. */
    static MeasureStatus measure(String key, Frequency frequency, String last, String letters) {
        List<SeriesPoint> series = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            Period period = Period.parse(frequency, last).plus(i - letters.length() + 1L);
            series.add(new SeriesPoint(period.toString(), HUNDRED, HUNDRED, null, null, judgement(letters.charAt(i))));
        }
        return status(key, frequency, letters.isEmpty() ? null : last, series, Status.GREEN, BigDecimal.ZERO);
    }

    /** A goal that stands like that, so far off an expectation of 100. */
    static GoalRow goal(String name, LightStatus status, int gap) {
        Status measured = Status.valueOf(status.name());
        MeasureStatus measure = status(name, Frequency.WEEK, "2026-W09", List.of(), measured, BigDecimal.valueOf(gap));
        return new GoalRow(name, name, "Li Ming", "Sales", status, measure);
    }

    private static Judgement judgement(char letter) {
        return switch (letter) {
            case 'R' -> Judgement.RED;
            case 'A' -> Judgement.AMBER;
            case 'G' -> Judgement.GREEN;
            case 'U' -> Judgement.UNKNOWN;
            default -> throw new IllegalArgumentException("No judgement " + letter);
        };
    }

    private static MeasureStatus status(
            String key, Frequency frequency, String period, List<SeriesPoint> series, Status status, BigDecimal gap) {
        return new MeasureStatus(
                1,
                key,
                key,
                "drives",
                frequency,
                Direction.HIGHER,
                "li-ming",
                "sales",
                status,
                AlertState.OK,
                period,
                HUNDRED.add(gap),
                HUNDRED,
                null,
                null,
                gap,
                HUNDRED,
                null,
                null,
                series,
                Instant.EPOCH);
    }
}
