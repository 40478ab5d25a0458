package dev.lodestar.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a measure stands now.
 *
 * @param measureKey the measure
 * @param name as it is shown
 * @param unit of its numbers
 * @param status as judged
 * @param actual of the latest closed period
 * @param expected of that period; null for a range
 * @param lower bound expected, for a range
 * @param upper bound expected, for a range
 * @param target the last one
 * @param progress 0 to 1 of the way to the target
 * @param owner the key of a person
 */
public record Light(
        String measureKey,
        String name,
        String unit,
        LightStatus status,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal target,
        @Nullable BigDecimal progress,
        String owner) {}
