package dev.lodestar.api.v1;

import dev.lodestar.alert.AlertView;
import dev.lodestar.dashboard.AlertLine;
import dev.lodestar.dashboard.Dashboard;
import dev.lodestar.dashboard.GoalRow;
import dev.lodestar.dashboard.Grid;
import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The executive screen as programs see it; cells of the grid are in the order of its weeks. */
record DashboardJson(
        Dashboard.@Nullable PlanHead plan,
        Map<Frequency, String> periods,
        @Nullable Instant judgedAt,
        Summary summary,
        List<Goal> goals,
        List<String> weeks,
        List<Row> grid,
        List<AlertView> alerts,
        List<DashboardChangeJson> changes) {

    static DashboardJson of(Dashboard dashboard) {
        return new DashboardJson(
                dashboard.plan(),
                dashboard.asOf().periods(),
                dashboard.asOf().judgedAt(),
                Summary.of(dashboard.summary()),
                dashboard.goals().stream().map(Goal::of).toList(),
                dashboard.grid().weeks().stream().map(Period::toString).toList(),
                dashboard.grid().rows().stream().map(Row::of).toList(),
                dashboard.alerts().stream().map(AlertLine::alert).toList(),
                dashboard.changes().stream().map(DashboardChangeJson::of).toList());
    }

    /** The whole in a few figures. */
    record Summary(
            int onTrack,
            int atRisk,
            int offTrack,
            int silent,
            int goals,
            int alertsFiring,
            int alertsNew,
            String coverage,
            int changes) {

        static Summary of(Dashboard.Summary summary) {
            return new Summary(
                    summary.onTrack(),
                    summary.atRisk(),
                    summary.offTrack(),
                    summary.silent(),
                    summary.goals(),
                    summary.firing(),
                    summary.fresh(),
                    Decimals.plain(summary.coverage()),
                    summary.changes());
        }
    }

    /** A goal, and where the measure stands that carries its number. */
    record Goal(
            String key, String name, String owner, String unit, String status, MeasureJson.@Nullable Listed measure) {

        static Goal of(GoalRow row) {
            return new Goal(
                    row.key(),
                    row.name(),
                    row.owner(),
                    row.unit(),
                    row.status().name(),
                    row.measure() == null ? null : MeasureJson.Listed.of(row.measure()));
        }
    }

    /** A strategy by weeks. */
    record Row(String key, String name, String owner, List<Cell> cells) {

        static Row of(Grid.Row row) {
            return new Row(
                    row.key(),
                    row.name(),
                    row.owner(),
                    row.cells().stream()
                            .map(cell -> new Cell(
                                    cell.judgement() == null
                                            ? null
                                            : cell.judgement().name(),
                                    cell.measure()))
                            .toList());
        }
    }

    /** How the worst measure stood at the end of a week; both null when nothing was judged. */
    record Cell(@Nullable String judgement, @Nullable String measure) {}
}
