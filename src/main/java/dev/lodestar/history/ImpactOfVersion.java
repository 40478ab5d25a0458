package dev.lodestar.history;

import dev.lodestar.alert.Alerts;
import dev.lodestar.cascade.LinkView;
import dev.lodestar.cascade.Links;
import dev.lodestar.kernel.Decimals;
import dev.lodestar.measure.CurrentLights;
import dev.lodestar.measure.MeasureRecords;
import dev.lodestar.measure.TargetShift;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.plan.ComputedImpact;
import dev.lodestar.plan.ComputedImpact.LinkedPlan;
import dev.lodestar.plan.ComputedImpact.TargetChange;
import dev.lodestar.plan.ImpactAssessment;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.CalledBySystem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out what a version touches, in at most five statements whatever the size of the plan. */
@Service
@Transactional(readOnly = true)
class ImpactOfVersion implements ImpactAssessment {

    private final PublishedPlans plans;
    private final Links links;
    private final MeasureRecords measures;
    private final CurrentLights lights;
    private final Alerts alerts;

    ImpactOfVersion(PublishedPlans plans, Links links, MeasureRecords measures, CurrentLights lights, Alerts alerts) {
        this.plans = plans;
        this.links = links;
        this.measures = measures;
        this.lights = lights;
        this.alerts = alerts;
    }

    @Override
    @CalledBySystem("what a version touches is on record, the same for every reader")
    public ComputedImpact of(@Nullable PlanDocument before, PlanDocument after, @Nullable Instant since, Instant now) {
        VersionChange change = new VersionChange(before, after);
        Set<String> keys = change.measures();
        return new ComputedImpact(
                linked(after.key(), change.touched()),
                change.owners(),
                since == null
                        ? List.of()
                        : measures.targetShifts(after.measureKeys(), since, now).stream()
                                .map(ImpactOfVersion::target)
                                .toList(),
                change.statuses(
                        lights.byKeys(keys).stream().collect(Collectors.toMap(Light::measureKey, Function.identity()))),
                change.incidents(alerts.openOf(keys)));
    }

    private List<LinkedPlan> linked(String plan, Set<NodeRef> touched) {
        if (touched.isEmpty()) {
            return List.of();
        }
        List<Hanging> hanging = links.current().stream()
                .filter(link ->
                        link.parentPlan().equals(plan) || link.childPlan().equals(plan))
                .map(link -> Hanging.of(plan, link))
                .filter(link -> touched.contains(link.node()))
                .toList();
        if (hanging.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = plans.all().stream().collect(Collectors.toMap(PlanSummary::key, PlanSummary::name));
        return hanging.stream()
                .map(link -> new LinkedPlan(
                        link.plan(),
                        names.getOrDefault(link.plan(), link.plan()),
                        link.node().toString(),
                        link.linkedNode().toString()))
                .toList();
    }

    private static TargetChange target(TargetShift shift) {
        return new TargetChange(shift.measureKey(), text(shift.before()), text(shift.after()), shift.eased());
    }

    private static @Nullable String text(@Nullable Target target) {
        if (target == null) {
            return null;
        }
        BigDecimal value = target.value();
        if (value != null) {
            return Decimals.plain(value);
        }
        return target.lower() == null || target.upper() == null
                ? null
                : Decimals.plain(target.lower()) + ".." + Decimals.plain(target.upper());
    }

    /** A link as it is seen from one of its plans: children hang on their parent, and what they add up to on them. */
    private record Hanging(String plan, NodeRef node, NodeRef linkedNode) {

        static Hanging of(String seenFrom, LinkView link) {
            return link.parentPlan().equals(seenFrom)
                    ? new Hanging(link.childPlan(), link.parentNode(), link.childNode())
                    : new Hanging(link.parentPlan(), link.childNode(), link.parentNode());
        }
    }
}
