package dev.lodestar.review;

import static java.util.Objects.requireNonNull;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.cascade.Proposals;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.history.FollowUpState;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.CurrentLights;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.Rollup;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.review.Outlook.OpenAlert;
import dev.lodestar.review.Outlook.Standing;
import dev.lodestar.review.Outlook.Waiting;
import dev.lodestar.review.pack.PromisePart;
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

    private final CurrentLights lights;
    private final Alerts alerts;
    private final CheckIns checkIns;
    private final ActionParts actions;
    private final Proposals proposals;

    OutlookNow(CurrentLights lights, Alerts alerts, CheckIns checkIns, ActionParts actions, Proposals proposals) {
        this.lights = lights;
        this.alerts = alerts;
        this.checkIns = checkIns;
        this.actions = actions;
        this.proposals = proposals;
    }

    Outlook of(Reviewed reviewed, Viewpoint viewpoint, List<PromisePart> promises) {
        PlanDocument plan = reviewed.plan();
        People people = reviewed.people();
        Outlook standing = standing(reviewed, viewpoint);
        SnapshotQuery query = new SnapshotQuery(
                reviewed.review().id(), plan.key(), reviewed.review().period(), viewpoint, null, null);
        return new Outlook(
                standing.goals(),
                standing.strategies(),
                standing.measures(),
                alerts(reviewed, viewpoint.knownAt()),
                actions.of(plan, query, reviewed.tenant().zone(), people),
                promises.stream()
                        .filter(promise -> promise.state().equals(FollowUpState.DUE.name()))
                        .toList(),
                proposals(plan, people));
    }

    /** Only how goals, strategies and measures stand, without what waits for people. */
    Outlook standing(Reviewed reviewed, Viewpoint viewpoint) {
        PlanDocument plan = reviewed.plan();
        People people = reviewed.people();
        Map<String, Light> current =
                lights(plan, viewpoint).stream().collect(Collectors.toMap(Light::measureKey, Function.identity()));
        NodeParts nodes = new NodeParts(plan, Rollup.of(plan, current), current, people);
        return new Outlook(
                nodes.goals(),
                nodes.strategies(),
                plan.measureKeys().stream()
                        .filter(current::containsKey)
                        .map(key -> standing(requireNonNull(current.get(key)), people))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<Light> lights(PlanDocument plan, Viewpoint viewpoint) {
        return viewpoint.at().isBefore(viewpoint.knownAt())
                ? lights.byKeys(plan.measureKeys(), viewpoint)
                : lights.byKeys(plan.measureKeys());
    }

    /** What waits for an answer of this plan. */
    List<Waiting> proposals(PlanDocument plan, People people) {
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

    private List<OpenAlert> alerts(Reviewed reviewed, Instant now) {
        List<AlertView> open = alerts.openOn(List.copyOf(reviewed.measures().values()));
        Set<Long> explained = checkIns.explaining(
                        open.stream().map(AlertView::id).toList(), now)
                .keySet();
        return open.stream()
                .map(alert -> new OpenAlert(
                        alert.id(),
                        alert.measureKey(),
                        alert.measureName(),
                        reviewed.people().person(alert.owner()),
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
