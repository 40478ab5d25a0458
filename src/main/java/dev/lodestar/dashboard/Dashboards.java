package dev.lodestar.dashboard;

import dev.lodestar.alert.AlertOverview;
import dev.lodestar.alert.Alerts;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureChange;
import dev.lodestar.measure.MeasureChanges;
import dev.lodestar.measure.MeasureFilter;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reach;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.PlanHistory;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.Plans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Composes how a plan stands, in at most twelve statements whatever the size of the tenant. */
@Service
@Transactional(readOnly = true)
public class Dashboards {

    private static final int ALERTS = 8;
    private static final int CHANGES = 50;
    private static final int MEASURES = 2_000;
    private static final Duration FRESH = Duration.ofDays(7);
    private static final Duration RECENT = Duration.ofDays(28);

    private final Organisation organisation;
    private final Plans plans;
    private final MeasureStatuses statuses;
    private final MeasureChanges changes;
    private final Alerts alerts;
    private final Access access;
    private final Clock clock;

    Dashboards(
            Organisation organisation,
            Plans plans,
            MeasureStatuses statuses,
            MeasureChanges changes,
            Alerts alerts,
            Access access,
            Clock clock) {
        this.organisation = organisation;
        this.plans = plans;
        this.statuses = statuses;
        this.changes = changes;
        this.alerts = alerts;
        this.access = access;
        this.clock = clock;
    }

    /**
     * How the plan stands now, as far as the caller may see it; without a plan in reach, how the caller's measures stand.
     *
     * @throws NotFoundException when there is no such plan or unit in the caller's reach
     */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public Dashboard of(DashboardQuery query) {
        List<UnitView> structure = organisation.structure();
        Names names = new Names(organisation.directory(), structure);
        List<UnitView> units = inReach(structure);
        Set<String> filter = filter(query.unit(), units, names);
        List<PlanSummary> choice = plans.list();
        PlanSummary chosen = chosen(query.plan(), choice, names);
        PlanHistory history = chosen == null ? null : plans.history(chosen.key());

        List<MeasureStatus> measures = history == null
                ? statuses.list(new MeasureFilter(null, null, null), "", MEASURES)
                : statuses.of(history.document().measureKeys());
        Standing standing = history == null
                ? MeasureStanding.of(measures, names, filter).now(query.weeks())
                : new PlanStanding(history.document(), measures, names, filter).now(query.weeks());
        Set<String> around = around(filter, chosen, names);
        Instant now = clock.instant();
        AlertOverview open = alerts.overview(around, ALERTS, now.minus(FRESH));
        List<MeasureChange> recent = changes.since(now.minus(RECENT), around, CHANGES);

        Assembly assembly = new Assembly(names, standing, open, new Changes(history, recent, names));
        return assembly.dashboard(choice, units, query.unit(), measures, now.minus(RECENT));
    }

    private List<UnitView> inReach(List<UnitView> structure) {
        Reach reach = access.reach(Act.READ_ORGANISATION);
        return structure.stream().filter(unit -> reach.covers(null, unit.key())).toList();
    }

    private static Set<String> filter(@Nullable String unit, List<UnitView> units, Names names) {
        if (unit == null) {
            return Set.of();
        }
        if (units.stream().noneMatch(known -> known.key().equals(unit))) {
            throw new NotFoundException("unit", unit);
        }
        return names.below(unit);
    }

    /** The plan asked for, else the newest of the company, else the newest. */
    private static @Nullable PlanSummary chosen(@Nullable String key, List<PlanSummary> choice, Names names) {
        if (key != null) {
            return choice.stream()
                    .filter(plan -> plan.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("published plan", key));
        }
        return choice.stream()
                .filter(plan -> names.isCompany(plan.unitKey()))
                .findFirst()
                .orElse(choice.isEmpty() ? null : choice.getFirst());
    }

    /** The units whose alerts and changes belong to what is shown; empty for all, as for a plan of the company. */
    private static Set<String> around(Set<String> filter, @Nullable PlanSummary plan, Names names) {
        return !filter.isEmpty() || plan == null || names.isCompany(plan.unitKey())
                ? filter
                : names.below(plan.unitKey());
    }
}
