package dev.lodestar.review;

import static java.util.Objects.requireNonNull;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.cascade.Proposals;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.history.FollowUpState;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.CurrentLights;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.Rollup;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.review.Outlook.OpenAlert;
import dev.lodestar.review.Outlook.Standing;
import dev.lodestar.review.Outlook.Waiting;
import dev.lodestar.tenancy.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How a plan stands, in a fixed number of statements: now, from what is kept up to date; at the end of a period that is
 * over, from the facts of its measures, so that what is looked at is what would be frozen.
 */
@Component
class OutlookNow {

    private final PublishedPlans plans;
    private final CurrentLights lights;
    private final MeasureDirectory measures;
    private final Alerts alerts;
    private final CheckIns checkIns;
    private final ActionParts actions;
    private final AroundParts around;
    private final Proposals proposals;
    private final Tenants tenants;

    OutlookNow(
            PublishedPlans plans,
            CurrentLights lights,
            MeasureDirectory measures,
            Alerts alerts,
            CheckIns checkIns,
            ActionParts actions,
            AroundParts around,
            Proposals proposals,
            Tenants tenants) {
        this.plans = plans;
        this.lights = lights;
        this.measures = measures;
        this.alerts = alerts;
        this.checkIns = checkIns;
        this.actions = actions;
        this.around = around;
        this.proposals = proposals;
        this.tenants = tenants;
    }

    Outlook of(Review review, People people, Viewpoint viewpoint) {
        Instant now = viewpoint.knownAt();
        PlanDocument plan = plans.find(review.planKey())
                .orElseThrow(() -> new NotFoundException("published plan", review.planKey()));
        Map<String, Light> current =
                lights(plan, viewpoint).stream().collect(Collectors.toMap(Light::measureKey, Function.identity()));
        Map<String, MeasureView> views = measures.byKeys(plan.measureKeys()).stream()
                .collect(Collectors.toMap(MeasureView::key, Function.identity()));
        NodeParts nodes = new NodeParts(plan, Rollup.of(plan, current), current, people);
        SnapshotQuery query = new SnapshotQuery(review.id(), plan.key(), review.period(), viewpoint, null, null);
        return new Outlook(
                nodes.goals(),
                nodes.strategies(),
                plan.measureKeys().stream()
                        .filter(current::containsKey)
                        .map(key -> standing(requireNonNull(current.get(key)), people))
                        .toList(),
                alerts(views, people, now),
                actions.of(plan, query, tenants.current().zone(), people),
                around.promises(plan.key(), views, now, people).stream()
                        .filter(promise -> promise.state().equals(FollowUpState.DUE.name()))
                        .toList(),
                waiting(plan, people));
    }

    private List<Light> lights(PlanDocument plan, Viewpoint viewpoint) {
        return viewpoint.at().isBefore(viewpoint.knownAt())
                ? lights.byKeys(plan.measureKeys(), viewpoint)
                : lights.byKeys(plan.measureKeys());
    }

    /** What waits for an answer of this plan. */
    List<Waiting> proposals(String planKey, People people) {
        return plans.find(planKey).map(plan -> waiting(plan, people)).orElse(List.of());
    }

    private List<Waiting> waiting(PlanDocument plan, People people) {
        return proposals.waitingFor(plan.key()).stream()
                .map(proposal -> waiting(proposal, plan, people))
                .toList();
    }

    private static Waiting waiting(ProposalView proposal, PlanDocument plan, People people) {
        return new Waiting(
                proposal.id(),
                proposal.parentPlanName() + " · " + proposal.parentNodeName(),
                people.person(plan.owner()));
    }

    private List<OpenAlert> alerts(Map<String, MeasureView> views, People people, Instant now) {
        List<AlertView> open =
                alerts.openOn(views.values().stream().map(MeasureView::id).toList());
        Set<Long> explained = checkIns.explaining(
                        open.stream().map(AlertView::id).toList(), now)
                .keySet();
        return open.stream()
                .map(alert -> new OpenAlert(
                        alert.id(),
                        alert.measureKey(),
                        alert.measureName(),
                        people.person(alert.owner()),
                        explained.contains(alert.id())))
                .toList();
    }

    private static Standing standing(Light light, People people) {
        return new Standing(
                light.measureKey(),
                light.name(),
                people.person(light.owner()),
                light.status(),
                light.unit(),
                light.actual(),
                light.expected());
    }
}
