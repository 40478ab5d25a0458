package dev.lodestar.review;

import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.PublishedVersion;
import dev.lodestar.plan.document.PlanChange;
import dev.lodestar.plan.document.PlanDiff;
import dev.lodestar.review.pack.VersionPart;
import dev.lodestar.review.pack.VersionPart.Difference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of a plan that were published since a moment, with what they changed. */
final class VersionParts {

    private static final int MOST = 50;

    private VersionParts() {}

    static List<VersionPart> of(
            String plan, List<PlanVersionView> versions, Instant since, PublishedPlans plans, People people) {
        return versions.stream()
                .filter(version -> version.publishedAt().isAfter(since))
                .limit(MOST)
                .map(version -> new VersionPart(
                        version.number(),
                        version.publishedAt(),
                        people.person(version.publishedBy()),
                        version.reason(),
                        version.expectedImpact(),
                        version.computedImpact(),
                        differences(plan, version.number(), plans)))
                .toList();
    }

    private static List<Difference> differences(String plan, int number, PublishedPlans plans) {
        PublishedVersion after = plans.version(plan, number).orElse(null);
        PublishedVersion before =
                number < 2 ? null : plans.version(plan, number - 1).orElse(null);
        return after == null || before == null
                ? List.of()
                : PlanDiff.between(before.document(), after.document()).stream()
                        .map(VersionParts::difference)
                        .toList();
    }

    private static Difference difference(PlanChange change) {
        return switch (change) {
            case PlanChange.Added added -> of("ADDED", added, null, null, null);
            case PlanChange.Removed removed -> of("REMOVED", removed, null, null, null);
            case PlanChange.Moved moved ->
                of("MOVED", moved, null, Integer.toString(moved.from() + 1), Integer.toString(moved.to() + 1));
            case PlanChange.Changed changed ->
                of("CHANGED", changed, changed.field(), changed.before(), changed.after());
        };
    }

    private static Difference of(
            String kind, PlanChange change, @Nullable String field, @Nullable String before, @Nullable String after) {
        return new Difference(kind, change.node().toString(), change.name(), field, before, after);
    }
}
