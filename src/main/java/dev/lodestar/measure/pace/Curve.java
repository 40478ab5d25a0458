package dev.lodestar.measure.pace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is expected over time.
 *
 * @param targets in date order; none means that nothing is expected
 * @param weights SEASONAL only: ISO week, month, quarter or ISO weekday, as an unpadded number, to its weight; 1 if absent
 */
public record Curve(Shape shape, @Nullable Baseline baseline, List<Target> targets, Map<String, BigDecimal> weights) {
    public Curve {
        targets = List.copyOf(targets);
        weights = Map.copyOf(weights);
    }
}
