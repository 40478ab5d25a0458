package dev.lodestar.dashboard;

import dev.lodestar.alert.AlertOverview;
import dev.lodestar.alert.Alerts;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.MeasureChange;
import dev.lodestar.measure.MeasureChanges;
import dev.lodestar.measure.MeasureFilter;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.plan.PlanArchive;
import dev.lodestar.plan.PlanHistory;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.Plans;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The features that a dashboard is composed of: as they stand, or as they stood. */
@Component
class DashboardSources {

    private final Plans plans;
    private final PlanArchive archive;
    private final MeasureStatuses statuses;
    private final MeasureChanges changes;
    private final Alerts alerts;

    DashboardSources(
            Plans plans, PlanArchive archive, MeasureStatuses statuses, MeasureChanges changes, Alerts alerts) {
        this.plans = plans;
        this.archive = archive;
        this.statuses = statuses;
        this.changes = changes;
        this.alerts = alerts;
    }

    /** What is kept up to date with everything that arrives. */
    Knowledge now(Instant now) {
        return new Present(now);
    }

    /** What is worked out of what was recorded. */
    Knowledge from(Viewpoint viewpoint) {
        return new Past(viewpoint);
    }

    private final class Present implements Knowledge {

        private final Instant now;

        Present(Instant now) {
            this.now = now;
        }

        @Override
        public Instant at() {
            return now;
        }

        @Override
        public List<PlanSummary> plans() {
            return plans.list();
        }

        @Override
        public PlanHistory history(String plan) {
            return plans.history(plan);
        }

        @Override
        public List<MeasureStatus> measures(Collection<String> keys) {
            return statuses.of(keys);
        }

        @Override
        public List<MeasureStatus> measures(MeasureFilter filter, int most) {
            return statuses.list(filter, "", most);
        }

        @Override
        public AlertOverview alerts(Set<String> units, int most, Instant freshSince) {
            return alerts.overview(units, most, freshSince);
        }

        @Override
        public List<MeasureChange> changes(Instant since, Set<String> units, int most) {
            return changes.since(since, units, most);
        }
    }

    private final class Past implements Knowledge {

        private final Viewpoint viewpoint;

        Past(Viewpoint viewpoint) {
            this.viewpoint = viewpoint;
        }

        @Override
        public Instant at() {
            return viewpoint.at();
        }

        @Override
        public List<PlanSummary> plans() {
            return archive.list(viewpoint.until());
        }

        @Override
        public PlanHistory history(String plan) {
            return archive.history(plan, viewpoint.until());
        }

        @Override
        public List<MeasureStatus> measures(Collection<String> keys) {
            return statuses.of(keys, viewpoint.at(), viewpoint.knownAt());
        }

        @Override
        public List<MeasureStatus> measures(MeasureFilter filter, int most) {
            return statuses.list(filter, "", most, viewpoint.at(), viewpoint.knownAt());
        }

        @Override
        public AlertOverview alerts(Set<String> units, int most, Instant freshSince) {
            return alerts.overview(units, most, freshSince, viewpoint.at(), viewpoint.knownAt());
        }

        @Override
        public List<MeasureChange> changes(Instant since, Set<String> units, int most) {
            return changes.since(since, units, most, viewpoint.at(), viewpoint.knownAt());
        }
    }
}
