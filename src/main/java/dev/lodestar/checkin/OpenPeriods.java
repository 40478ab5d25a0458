package dev.lodestar.checkin;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.ReportedMeasure;
import dev.lodestar.measure.SeriesPoint;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.measure.pace.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The latest periods of a measure that have ended without a number while one was wanted. */
final class OpenPeriods {

    private static final Set<Judgement> UNWANTED = Set.of(Judgement.PAUSED, Judgement.NOT_STARTED);

    private OpenPeriods() {}

    /** Oldest first; older ones than a few are past being asked for. */
    static List<Period> of(ReportedMeasure reported, Instant now) {
        MeasureView measure = reported.measure();
        MeasureStatus status = reported.status();
        if (status.status() == Status.PAUSED || status.status() == Status.CLOSED) {
            return List.of();
        }
        Set<String> filled = reported.recent().stream()
                .filter(number -> !number.withdrawn())
                .map(ObservationView::period)
                .collect(Collectors.toSet());
        Map<String, SeriesPoint> judged =
                status.series().stream().collect(Collectors.toMap(SeriesPoint::period, Function.identity()));
        Period last = Period.containing(measure.frequency(), LocalDate.ofInstant(now, measure.zone()))
                .previous();
        List<Period> open = new ArrayList<>();
        for (int back = asked(measure.frequency()) - 1; back >= 0; back--) {
            Period period = last.plus(-back);
            SeriesPoint point = judged.get(period.toString());
            boolean wanted = !period.lastDay().isBefore(reported.begins())
                    && (point == null || !UNWANTED.contains(point.judgement()));
            if (wanted && !filled.contains(period.toString())) {
                open.add(period);
            }
        }
        return open;
    }

    private static int asked(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 7;
            case WEEK -> 4;
            case MONTH -> 3;
            case QUARTER -> 2;
        };
    }
}
