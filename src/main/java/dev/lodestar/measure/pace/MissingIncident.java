package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * Values that did not come (rule MISSING). It opens with the first closed period that is UNKNOWN for reason MISSING and
 * ends with the first closed period after it that has a value of its own.
 *
 * @param startPeriod the first missing period, which identifies the incident
 * @param latestPeriod the last missing period so far
 * @param resolvedPeriod the period whose value ended it; null while open
 * @param state FIRING or RESOLVED
 * @param streak the most missing periods in a row: 1 tells the owner, 2 the lead
 */
public record MissingIncident(
        Period startPeriod, Period latestPeriod, @Nullable Period resolvedPeriod, IncidentState state, int streak) {}
