package dev.lodestar.cascade;

import dev.lodestar.plan.LightStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which plans of the map are wanted; what is null does not matter.
 *
 * @param unit plans of this unit and those below it
 * @param status plans that stand so as a whole
 * @param owner plans of which this person owns the whole, a goal, a strategy or an action
 */
public record MapFilter(
        @Nullable String unit,
        @Nullable LightStatus status,
        @Nullable String owner) {

    /** All plans. */
    public static final MapFilter ANY = new MapFilter(null, null, null);
}
