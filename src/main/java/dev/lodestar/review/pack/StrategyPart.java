package dev.lodestar.review.pack;

import dev.lodestar.plan.LightStatus;
import java.util.List;

/**
 * A strategy.
 *
 * @param serves the keys of the goals it serves
 * @param enabling true when it makes others possible
 * @param measures the keys of the measures that track it
 * @param actions the keys of its actions
 */
public record StrategyPart(
        String key,
        String name,
        PersonName owner,
        List<String> serves,
        boolean enabling,
        LightStatus status,
        List<String> measures,
        List<String> actions) {

    /** Keeps its own copies of the lists. */
    public StrategyPart {
        serves = List.copyOf(serves);
        measures = List.copyOf(measures);
        actions = List.copyOf(actions);
    }
}
