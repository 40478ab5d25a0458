package dev.lodestar.dashboard;

import dev.lodestar.alert.AlertOverview;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.NodeRollup.Spread;
import dev.lodestar.plan.PlanHistory;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PlanVersionView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what was read together. */
record Assembly(Names names, Standing standing, AlertOverview alerts, Changes changes) {

    Dashboard dashboard(
            List<PlanSummary> plans,
            List<UnitView> units,
            @Nullable String unit,
            List<MeasureStatus> measures,
            Instant since) {
        return new Dashboard(
                head(changes.plan()),
                plans,
                units,
                unit,
                asOf(measures),
                summary(since),
                standing.goals(),
                standing.strategies(),
                standing.grid(),
                alerts.open().stream()
                        .map(alert -> new AlertLine(alert, names.person(alert.owner())))
                        .toList(),
                changes.newest());
    }

    private Dashboard.@Nullable PlanHead head(@Nullable PlanHistory plan) {
        if (plan == null) {
            return null;
        }
        PlanVersionView newest = plan.versions().getFirst();
        return new Dashboard.PlanHead(
                plan.document().key(),
                plan.document().name(),
                plan.document().objective().text(),
                newest.number(),
                names.person(plan.document().owner()),
                newest.publishedAt());
    }

    private static Dashboard.AsOf asOf(List<MeasureStatus> measures) {
        Instant judgedAt = measures.stream()
                .map(MeasureStatus::judgedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Dashboard.AsOf(Bowler.latest(measures), judgedAt);
    }

    private Dashboard.Summary summary(Instant since) {
        Spread spread = Spread.of(standing.goals().stream().map(GoalRow::status).toList());
        return new Dashboard.Summary(
                spread.green(),
                spread.amber(),
                spread.red(),
                spread.silent(),
                standing.goals().size(),
                alerts.firing(),
                alerts.fresh(),
                standing.coverage(),
                changes.count(since));
    }
}
