package dev.lodestar.history.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.history.FollowUpView;
import dev.lodestar.history.FollowUps;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.ComputedImpact.TargetChange;
import dev.lodestar.plan.PlanDraftView;
import dev.lodestar.plan.PlanHistory;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.Promise;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDiff;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.Tenants;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what the screen shows, in at most a dozen statements. */
@Component
class VersionsDesk {

    private final Plans plans;
    private final FollowUps followUps;
    private final MeasureStatuses measures;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Access access;

    VersionsDesk(
            Plans plans,
            FollowUps followUps,
            MeasureStatuses measures,
            Organisation organisation,
            Tenants tenants,
            Access access) {
        this.plans = plans;
        this.followUps = followUps;
        this.measures = measures;
        this.organisation = organisation;
        this.tenants = tenants;
        this.access = access;
    }

    /** The versions and what differs between the two that are asked for. */
    Review review(String key, QueryParameters asked) {
        PlanHistory history = plans.history(key);
        boolean drafts = reaches(Act.EDIT_PLAN, history.document());
        Comparison comparison = Comparison.read(asked, history, drafts);
        PlanDocument older = version(history, comparison.from());
        PlanDocument newer = comparison.to() == null ? draft(history) : version(history, comparison.to());
        return new Review(
                history,
                followUps.of(key),
                drafts,
                reaches(Act.PUBLISH_PLAN, history.document()),
                comparison,
                older,
                newer,
                PlanDiff.between(older, newer));
    }

    Reader reader(Review review, Locale locale) {
        return new Reader(
                locale,
                tenants.current().zone(),
                organisation.directory().stream().collect(Collectors.toMap(PersonView::key, PersonView::name)),
                organisation.structure().stream().collect(Collectors.toMap(UnitView::key, UnitView::name)),
                measures.of(named(review)).stream()
                        .collect(Collectors.toMap(MeasureStatus::measureKey, Function.identity())));
    }

    private boolean reaches(Act act, PlanDocument plan) {
        return access.reach(act).covers(plan.owner(), plan.unitKey());
    }

    private PlanDocument version(PlanHistory history, int number) {
        return number == history.versions().getFirst().number()
                ? history.document()
                : plans.published(history.document().key(), number).document();
    }

    private PlanDocument draft(PlanHistory history) {
        return plans.draft(history.document().key())
                .map(PlanDraftView::document)
                .orElse(history.document());
    }

    /** Every measure that the screen may have to name. */
    private static Set<String> named(Review review) {
        Set<String> keys = new HashSet<>(review.plan().measureKeys());
        keys.addAll(review.older().measureKeys());
        keys.addAll(review.newer().measureKeys());
        review.changes().stream()
                .filter(change -> change.node().kind() == NodeKind.MEASURE)
                .forEach(change -> keys.add(change.node().key()));
        review.followUps().stream()
                .map(FollowUpView::promise)
                .map(Promise::measure)
                .forEach(keys::add);
        review.history().versions().forEach(version -> keys.addAll(named(version)));
        return keys;
    }

    private static Set<String> named(PlanVersionView version) {
        Set<String> keys = version.promises().stream().map(Promise::measure).collect(Collectors.toSet());
        if (version.computedImpact() != null) {
            version.computedImpact().targets().stream()
                    .map(TargetChange::measure)
                    .forEach(keys::add);
            version.computedImpact().statuses().stream()
                    .flatMap(shift -> NodeRef.parse(shift.node()).stream())
                    .filter(node -> node.kind() == NodeKind.MEASURE)
                    .map(NodeRef::key)
                    .forEach(keys::add);
            keys.addAll(version.computedImpact().incidents().left());
            keys.addAll(version.computedImpact().incidents().joined());
        }
        return keys;
    }
}
