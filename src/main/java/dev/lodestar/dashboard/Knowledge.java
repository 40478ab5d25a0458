package dev.lodestar.dashboard;

import dev.lodestar.alert.AlertOverview;
import dev.lodestar.measure.MeasureChange;
import dev.lodestar.measure.MeasureFilter;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.plan.PlanHistory;
import dev.lodestar.plan.PlanSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the features answer from one viewpoint, so that a dashboard is composed the same way of the present and the past. */
interface Knowledge {

    /** The moment that is looked at. */
    Instant at();

    List<PlanSummary> plans();

    PlanHistory history(String plan);

    List<MeasureStatus> measures(Collection<String> keys);

    List<MeasureStatus> measures(MeasureFilter filter, int most);

    AlertOverview alerts(Set<String> units, int most, Instant freshSince);

    List<MeasureChange> changes(Instant since, Set<String> units, int most);
}
