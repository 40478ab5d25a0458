package dev.lodestar.measure;

import dev.lodestar.measure.pace.Judgement;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One closed period of the short series that a screen draws.
 *
 * @param period its label
 * @param actual null when unknown
 * @param expected null where nothing is, or a range is expected
 * @param lower of a range
 * @param upper of a range
 * @param judgement of the period
 */
public record SeriesPoint(
        String period,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        Judgement judgement) {}
