package dev.lodestar.dashboard;

import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.plan.LightStatus;
import org.jspecify.annotations.Nullable;

/**
 * A goal and the number that carries it.
 *
 * @param key of the goal, or of the measure when there is no plan
 * @param name as it is shown
 * @param owner the name of the person
 * @param unit the name of the measure's unit, or of the owner's when nothing was measured yet
 * @param status of the measure
 * @param measure null when it was never judged, or the caller may not see it
 */
public record GoalRow(
        String key,
        String name,
        String owner,
        String unit,
        LightStatus status,
        @Nullable MeasureStatus measure) {}
