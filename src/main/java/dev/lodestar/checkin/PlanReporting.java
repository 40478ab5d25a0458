package dev.lodestar.checkin;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows whoever publishes a plan who has not reported, and by when they are to. */
@Service
@Transactional(readOnly = true)
public class PlanReporting {

    private final Duties duties;
    private final Cadences cadences;
    private final CadenceStore store;
    private final PublishedPlans plans;
    private final Organisation organisation;
    private final Clock clock;

    PlanReporting(
            Duties duties,
            Cadences cadences,
            CadenceStore store,
            PublishedPlans plans,
            Organisation organisation,
            Clock clock) {
        this.duties = duties;
        this.cadences = cadences;
        this.store = store;
        this.plans = plans;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** That of a plan; throws {@link NotFoundException} when the caller does not publish such a plan. */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    public Reporting of(String plan) {
        var owed = duties.whoHasNotReported(plan);
        return new Reporting(
                plan,
                plans.find(plan).map(PlanDocument::name).orElse(plan),
                clock.instant(),
                store.calendar().zone(),
                owed,
                cadences.of(plan),
                organisation.directory().stream().collect(Collectors.toMap(PersonView::key, PersonView::name)));
    }
}
