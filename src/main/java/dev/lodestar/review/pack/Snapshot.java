package dev.lodestar.review.pack;

import java.util.List;

/**
 * A plan and all around it as it stood at one moment, by what was known at another.
 *
 * @param goals in the plan's order
 * @param strategies in the plan's order
 * @param measures of goals and strategies, each once, in the order they appear
 * @param alerts open, or that ended since the last review, the newest first
 * @param actions of the plan, in its order, then follow-ups, the earliest deadline first
 * @param versions of the plan published since the last review, the newest first
 * @param changes numbers corrected and measures redefined since the last review, the newest first
 * @param promises of the plan's versions, the newest version first
 * @param moved what stands otherwise than at the last review; empty at the first
 */
public record Snapshot(
        Head head,
        List<GoalPart> goals,
        List<StrategyPart> strategies,
        List<MeasurePart> measures,
        List<AlertPart> alerts,
        List<ActionPart> actions,
        List<VersionPart> versions,
        List<ChangePart> changes,
        List<PromisePart> promises,
        List<MovedPart> moved) {

    /** Keeps its own copies of the lists. */
    public Snapshot {
        goals = List.copyOf(goals);
        strategies = List.copyOf(strategies);
        measures = List.copyOf(measures);
        alerts = List.copyOf(alerts);
        actions = List.copyOf(actions);
        versions = List.copyOf(versions);
        changes = List.copyOf(changes);
        promises = List.copyOf(promises);
        moved = List.copyOf(moved);
    }
}
