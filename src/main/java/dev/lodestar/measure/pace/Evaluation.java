package dev.lodestar.measure.pace;

import java.util.List;

/**
 * What is said of a measure at an instant.
 *
 * @param periods the closed periods in order
 * @param incidents fired incidents of the lag rule in order, the last one possibly open
 * @param missing incidents of the rule MISSING in order, the last one possibly open
 * @param alertState the state of the lag rule after the latest closed period
 */
public record Evaluation(
        List<JudgedPeriod> periods,
        List<LagIncident> incidents,
        List<MissingIncident> missing,
        Status status,
        AlertState alertState) {}
