package dev.lodestar.review;

import dev.lodestar.measure.MeasureView;
import dev.lodestar.plan.ComputedImpact;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.PublishedVersion;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.PlanChange;
import dev.lodestar.plan.document.PlanDiff;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.review.pack.VersionPart;
import dev.lodestar.review.pack.VersionPart.Difference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a plan that were published since a moment, with what they changed, in words that a reader knows: people,
 * units, measures and goals by their names.
 */
final class VersionParts {

    private static final int MOST = 50;

    private final PublishedPlans plans;
    private final People people;
    private final Map<String, MeasureView> measures;

    VersionParts(PublishedPlans plans, People people, Map<String, MeasureView> measures) {
        this.plans = plans;
        this.people = people;
        this.measures = measures;
    }

    List<VersionPart> of(String plan, List<PlanVersionView> versions, Instant since) {
        return versions.stream()
                .filter(version -> version.publishedAt().isAfter(since))
                .limit(MOST)
                .map(version -> new VersionPart(
                        version.number(),
                        version.publishedAt(),
                        people.person(version.publishedBy()),
                        version.reason(),
                        version.expectedImpact(),
                        named(version.computedImpact()),
                        differences(plan, version.number())))
                .toList();
    }

    private @Nullable ComputedImpact named(@Nullable ComputedImpact impact) {
        return impact == null
                ? null
                : new ComputedImpact(
                        impact.plans(),
                        impact.owners().stream()
                                .map(owner -> new ComputedImpact.OwnerChange(
                                        people.person(owner.person()).name(), owner.before(), owner.after()))
                                .toList(),
                        impact.targets(),
                        impact.statuses(),
                        impact.incidents());
    }

    private List<Difference> differences(String plan, int number) {
        PublishedVersion after = plans.version(plan, number).orElse(null);
        PublishedVersion before =
                number < 2 ? null : plans.version(plan, number - 1).orElse(null);
        return after == null || before == null
                ? List.of()
                : PlanDiff.between(before.document(), after.document()).stream()
                        .map(change -> difference(change, before.document(), after.document()))
                        .toList();
    }

    private Difference difference(PlanChange change, PlanDocument before, PlanDocument after) {
        return switch (change) {
            case PlanChange.Added added -> of("ADDED", added, null, null, null);
            case PlanChange.Removed removed -> of("REMOVED", removed, null, null, null);
            case PlanChange.Moved moved ->
                of("MOVED", moved, null, Integer.toString(moved.from() + 1), Integer.toString(moved.to() + 1));
            case PlanChange.Changed changed ->
                of(
                        "CHANGED",
                        changed,
                        changed.field(),
                        said(changed.field(), changed.before(), before),
                        said(changed.field(), changed.after(), after));
        };
    }

    private Difference of(
            String kind, PlanChange change, @Nullable String field, @Nullable String before, @Nullable String after) {
        String name = change.node().kind() == NodeKind.MEASURE ? measure(change.name()) : change.name();
        return new Difference(kind, change.node().toString(), name, field, before, after);
    }

    private @Nullable String said(String field, @Nullable String value, PlanDocument plan) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case "owner" -> people.person(value).name();
            case "unitKey" -> people.unit(value);
            case "measure" -> measure(value);
            case "serves" ->
                Stream.of(value.split(", ")).map(key -> goal(key, plan)).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private static String goal(String key, PlanDocument plan) {
        return plan.goals().stream()
                .filter(goal -> goal.key().equals(key))
                .map(PlanDocument.Goal::name)
                .findFirst()
                .orElse(key);
    }

    /** One that is of no version that counts any more keeps its key. */
    private String measure(String key) {
        MeasureView known = measures.get(key);
        return known == null ? key : known.name();
    }
}
