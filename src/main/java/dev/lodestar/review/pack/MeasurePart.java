package dev.lodestar.review.pack;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.pace.AlertState;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.plan.LightStatus;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure with its latest periods.
 *
 * @param unit of its numbers, as it is shown
 * @param orgUnit the name of the unit it belongs to
 * @param zone in which its periods begin and end
 * @param source the name of the source that is asked for it; null when it is reported by hand
 * @param status where it stands
 * @param definition that judges its latest closed period, or the first one before any was closed
 * @param progress from baseline to target, 0 to 1
 * @param periods the latest closed ones, oldest first, at most {@value #PERIODS}
 * @param comment the latest check-in; null when there is none
 * @param version counts every change of the measure
 */
public record MeasurePart(
        String key,
        String name,
        String unit,
        Kind kind,
        Frequency frequency,
        PersonName owner,
        String orgUnit,
        String zone,
        int graceHours,
        @Nullable String source,
        LightStatus status,
        AlertState alertState,
        @Nullable Definition definition,
        @Nullable BigDecimal progress,
        List<PeriodPart> periods,
        @Nullable CommentPart comment,
        long version) {

    /** How many periods of a measure a pack tells. */
    public static final int PERIODS = 26;

    /** Keeps its own copy of the periods. */
    public MeasurePart {
        periods = List.copyOf(periods);
    }

    /** The latest closed period; null before any was. */
    public @Nullable PeriodPart latest() {
        return periods.isEmpty() ? null : periods.getLast();
    }
}
