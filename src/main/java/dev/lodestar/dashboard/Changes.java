package dev.lodestar.dashboard;

import dev.lodestar.measure.MeasureChange;
import dev.lodestar.plan.PlanHistory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed: versions of the plan, and corrections and redefinitions of measures. */
record Changes(@Nullable PlanHistory plan, List<MeasureChange> measures, Names names) {

    private static final int MOST = 6;

    /** How many there were since then. */
    int count(Instant since) {
        return (int) all().filter(change -> change.at().isAfter(since)).count();
    }

    /** The newest; of a plan that changed long ago its newest versions, so that the reader knows what they look at. */
    List<Change> newest() {
        return all().sorted(Comparator.comparing(Change::at).reversed())
                .limit(MOST)
                .toList();
    }

    private Stream<Change> all() {
        Stream<Change> ofMeasures =
                measures.stream().map(change -> new Change.OfMeasure(change, names.person(change.by())));
        return plan == null ? ofMeasures : Stream.concat(versions(plan), ofMeasures);
    }

    private Stream<Change> versions(PlanHistory history) {
        return history.versions().stream()
                .map(version -> new Change.PlanVersion(
                        history.document().key(),
                        version.number(),
                        version.reason(),
                        version.expectedImpact(),
                        version.publishedAt(),
                        names.person(version.publishedBy())));
    }
}
