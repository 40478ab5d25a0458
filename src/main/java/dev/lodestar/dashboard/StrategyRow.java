package dev.lodestar.dashboard;

import dev.lodestar.plan.LightStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A strategy and what its measures roll up to.
 *
 * @param owner the name of the person
 * @param status the worst of its counted measures'
 * @param progress the weighted mean of its measures', 0 to 1; null when none has a value
 */
public record StrategyRow(
        String key,
        String name,
        String owner,
        LightStatus status,
        @Nullable BigDecimal progress) {}
