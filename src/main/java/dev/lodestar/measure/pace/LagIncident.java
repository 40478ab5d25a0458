package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fired incident of the lag rule. A DAY measure's incidents and their evidence are in ISO weeks.
 *
 * @param startPeriod the first period of the streak, which identifies the incident
 * @param firedPeriod the period that made it fire
 * @param resolvedPeriod null while open
 * @param streak how many periods lagged, counting on after firing
 * @param evidence the lagging periods
 */
public record LagIncident(
        Period startPeriod,
        Period firedPeriod,
        @Nullable Period resolvedPeriod,
        IncidentState state,
        int streak,
        List<JudgedPeriod> evidence) {}
