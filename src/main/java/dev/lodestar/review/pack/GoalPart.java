package dev.lodestar.review.pack;

import dev.lodestar.plan.LightStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A goal.
 *
 * @param measure the key of the measure that carries its number
 * @param weight in the roll-up; null for 1
 */
public record GoalPart(
        String key,
        String name,
        PersonName owner,
        String measure,
        @Nullable BigDecimal weight,
        LightStatus status) {}
