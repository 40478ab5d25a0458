package dev.lodestar.measure;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.pace.AlertState;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a measure stands, as judged when its latest number or period came in. Numbers are in the measure's unit and
 * rounded to nine decimals.
 *
 * @param period label of the latest closed period
 * @param gap above zero is better than expected
 * @param target the last target of the definition that judges; null for a season's total, of which one period has a share
 * @param baseline the value the curve begins with
 * @param progress from baseline to target, 0 to 1
 * @param series the latest closed periods, oldest first, at most {@value #SERIES}
 */
public record MeasureStatus(
        long measureId,
        String measureKey,
        String name,
        String unit,
        Frequency frequency,
        Direction direction,
        String owner,
        String unitKey,
        Status status,
        AlertState alertState,
        @Nullable String period,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal expectedLower,
        @Nullable BigDecimal expectedUpper,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal target,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal progress,
        List<SeriesPoint> series,
        Instant judgedAt) {

    /** How many periods the short series holds. */
    public static final int SERIES = 26;
}
