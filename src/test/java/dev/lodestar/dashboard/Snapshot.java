package dev.lodestar.dashboard;

import dev.lodestar.alert.AlertFilter;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.MeasureFilter;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.PlanArchive;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.PlanView;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.Rollup;
import dev.lodestar.plan.StatusLights;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.rollup.Rollups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that one reader is shown at one moment, except when it was worked out. */
record Snapshot(
        Dashboard dashboard,
        List<PlanSummary> plans,
        List<Sheet> sheets,
        List<MeasureStatus> measures,
        List<AlertView> alerts) {

    private static final MeasureFilter EVERY = new MeasureFilter(null, null, null);

    /** A published plan and how it rolls up, by itself and with what is linked below it. */
    record Sheet(
            PlanDocument document,
            PlanVersionView version,
            int latest,
            Rollup rollup,
            Map<NodeRef, NodeRollup> cascade) {}

    /** The services that show it. */
    record Product(
            Dashboards dashboards,
            Plans plans,
            PlanArchive archive,
            StatusLights lights,
            MeasureStatuses statuses,
            Alerts alerts,
            Rollups rollups) {

        Snapshot live(DashboardQuery query) {
            List<PlanSummary> all = plans.list();
            List<Sheet> sheets = new ArrayList<>();
            for (PlanSummary plan : all) {
                PlanView view = plans.published(plan.key(), null);
                sheets.add(sheet(
                        view,
                        Rollup.of(view.document(), lights.lights(view.document().measureKeys())),
                        rollups.of(plan.key())));
            }
            return new Snapshot(
                    timeless(dashboards.of(query)),
                    all,
                    sheets,
                    statuses.list(EVERY, "", 100).stream()
                            .map(Snapshot::timeless)
                            .toList(),
                    alerts.list(AlertFilter.ANY, 500, null).items().stream()
                            .filter(alert -> !alert.state().equals("CANCELLED_BY_CORRECTION"))
                            .toList());
        }

        Snapshot replayed(DashboardQuery query, Instant then) {
            List<PlanSummary> all = archive.list(then);
            List<Sheet> sheets = new ArrayList<>();
            for (PlanSummary plan : all) {
                PlanView view = archive.published(plan.key(), then);
                sheets.add(sheet(
                        view,
                        Rollup.of(view.document(), lights.lights(view.document().measureKeys(), then, then)),
                        rollups.of(plan.key(), Viewpoint.asBelieved(then))));
            }
            return new Snapshot(
                    timeless(dashboards.of(query.as(then, then))),
                    all,
                    sheets,
                    statuses.list(EVERY, "", 100, then, then).stream()
                            .map(Snapshot::timeless)
                            .toList(),
                    alerts.list(AlertFilter.ANY, 500, null, then, then).items());
        }

        private static Sheet sheet(PlanView view, Rollup rollup, Map<NodeRef, NodeRollup> cascade) {
            return new Sheet(view.document(), view.version(), view.latest(), rollup, cascade);
        }
    }

    private static Dashboard timeless(Dashboard shown) {
        return new Dashboard(
                shown.plan(),
                shown.plans(),
                shown.units(),
                shown.unit(),
                new Dashboard.AsOf(shown.asOf().periods(), null),
                shown.summary(),
                shown.goals().stream()
                        .map(goal -> new GoalRow(
                                goal.key(),
                                goal.name(),
                                goal.owner(),
                                goal.unit(),
                                goal.status(),
                                timeless(goal.measure())))
                        .toList(),
                shown.strategies(),
                shown.grid(),
                shown.alerts(),
                shown.changes());
    }

    private static @Nullable MeasureStatus timeless(@Nullable MeasureStatus status) {
        return status == null
                ? null
                : new MeasureStatus(
                        status.measureId(),
                        status.measureKey(),
                        status.name(),
                        status.unit(),
                        status.frequency(),
                        status.direction(),
                        status.owner(),
                        status.unitKey(),
                        status.status(),
                        status.alertState(),
                        status.period(),
                        status.actual(),
                        status.expected(),
                        status.expectedLower(),
                        status.expectedUpper(),
                        status.gap(),
                        status.target(),
                        status.baseline(),
                        status.progress(),
                        status.series(),
                        Instant.EPOCH);
    }
}
