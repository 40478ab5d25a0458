package dev.lodestar.dashboard;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.PlanSummary;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stands, or, for somebody who may see no plan, how their measures stand.
 *
 * @param plan null when the caller may see none
 * @param plans what the caller may choose from, the newest year first
 * @param units what the caller may filter by, parents before children
 * @param unit the key of the unit that is filtered by
 * @param asOf how far the numbers reach
 * @param summary the whole in a few figures
 * @param goals the goals, or without a plan the measures
 * @param strategies the plan's, none without a plan
 * @param grid the strategies, or without a plan the measures, by weeks
 * @param alerts the newest that are firing, then those that are recovering
 * @param changes what changed lately, the newest first
 */
public record Dashboard(
        @Nullable PlanHead plan,
        List<PlanSummary> plans,
        List<UnitView> units,
        @Nullable String unit,
        AsOf asOf,
        Summary summary,
        List<GoalRow> goals,
        List<StrategyRow> strategies,
        Grid grid,
        List<AlertLine> alerts,
        List<Change> changes) {

    /**
     * The plan that is shown.
     *
     * @param owner the name of the person
     * @param publishedAt when this version was
     */
    public record PlanHead(String key, String name, String objective, int version, String owner, Instant publishedAt) {}

    /**
     * How far the numbers reach.
     *
     * @param periods the label of the latest closed period, by frequency
     * @param judgedAt when the latest of them was judged, or the moment that was asked about; null when none was
     */
    public record AsOf(
            Map<Frequency, String> periods, @Nullable Instant judgedAt) {}

    /**
     * The whole in a few figures.
     *
     * @param silent goals that should have a number and have none
     * @param goals how many goals are shown
     * @param firing alerts
     * @param fresh alerts that were raised in the last seven days and are firing
     * @param coverage the share of the counted weight that has a current number, 0 to 1
     * @param changes in the last 28 days
     */
    public record Summary(
            int onTrack,
            int atRisk,
            int offTrack,
            int silent,
            int goals,
            int firing,
            int fresh,
            BigDecimal coverage,
            int changes) {}
}
