package dev.lodestar.dashboard;

import dev.lodestar.alert.AlertOverview;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.MeasureChange;
import dev.lodestar.measure.MeasureFilter;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reach;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.PlanHistory;
import dev.lodestar.plan.PlanSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Composes how a plan stands, in at most twelve statements whatever the size of the tenant, how it stood in a fixed number. */
@Service
@Transactional(readOnly = true)
public class Dashboards {

    private static final int ALERTS = 8;
    private static final int CHANGES = 50;
    private static final int MEASURES = 2_000;
    private static final Duration FRESH = Duration.ofDays(7);
    private static final Duration RECENT = Duration.ofDays(28);

    private final Organisation organisation;
    private final DashboardSources sources;
    private final Access access;
    private final Clock clock;

    Dashboards(Organisation organisation, DashboardSources sources, Access access, Clock clock) {
        this.organisation = organisation;
        this.sources = sources;
        this.access = access;
        this.clock = clock;
    }

    /**
     * How the plan stands, as far as the caller may see it; without a plan in reach, how the caller's measures stand. Of a
     * past moment it is worked out from the facts: the plan in force then, and what was known of its measures.
     *
     * @throws InvalidInputException naming {@code /at} or {@code /knownAt} when that lies ahead
     * @throws NotFoundException when there is no such plan or unit in the caller's reach
     */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public Dashboard of(DashboardQuery query) {
        List<UnitView> structure = organisation.structure();
        Names names = new Names(organisation.directory(), structure);
        List<UnitView> units = inReach(structure);
        Set<String> filter = filter(query.unit(), units, names);
        Knowledge known = knowledge(query);
        List<PlanSummary> choice = known.plans();
        PlanSummary chosen = chosen(query.plan(), choice, names);
        PlanHistory history = chosen == null ? null : known.history(chosen.key());

        List<MeasureStatus> measures = history == null
                ? known.measures(new MeasureFilter(null, null, null), MEASURES)
                : known.measures(history.document().measureKeys());
        Standing standing = history == null
                ? MeasureStanding.of(measures, names, filter).now(query.weeks())
                : new PlanStanding(history.document(), measures, names, filter).now(query.weeks());
        Set<String> around = around(filter, chosen, names);
        AlertOverview open = known.alerts(around, ALERTS, known.at().minus(FRESH));
        Instant recently = known.at().minus(RECENT);
        List<MeasureChange> recent = known.changes(recently, around, CHANGES);

        Assembly assembly = new Assembly(names, standing, open, new Changes(history, recent, names));
        return assembly.dashboard(choice, units, query.unit(), measures, recently);
    }

    private Knowledge knowledge(DashboardQuery query) {
        Instant now = clock.instant();
        return query.isNow() ? sources.now(now) : sources.from(Viewpoint.of(query.at(), query.knownAt(), now));
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
        if (!filter.isEmpty() || plan == null || names.isCompany(plan.unitKey())) {
            return filter;
        }
        // The unit of a plan of the past may be gone.
        return names.knows(plan.unitKey()) ? names.below(plan.unitKey()) : Set.of(plan.unitKey());
    }
}
