package dev.lodestar.review;

import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out of a pack the measures that are not its reader's to see, as a partner's. */
final class Visible {

    private Visible() {}

    static Pack to(Access access, MeasureDirectory measures, Pack pack) {
        Reach reach = access.reach(Act.READ_MEASURE);
        return reach.everything()
                ? pack
                : new Pack(
                        pack.id(),
                        only(
                                seen(
                                        reach,
                                        measures,
                                        pack.snapshot().measures().stream()
                                                .map(MeasurePart::key)
                                                .toList()),
                                pack.snapshot()),
                        pack.minutes());
    }

    static Outlook to(Access access, MeasureDirectory measures, Outlook whole) {
        Reach reach = access.reach(Act.READ_MEASURE);
        if (reach.everything()) {
            return whole;
        }
        Set<String> seen = seen(
                reach,
                measures,
                whole.measures().stream().map(Outlook.Standing::key).toList());
        return new Outlook(
                whole.goals().stream()
                        .filter(goal -> seen.contains(goal.measure()))
                        .toList(),
                whole.strategies(),
                whole.measures().stream()
                        .filter(measure -> seen.contains(measure.key()))
                        .toList(),
                whole.alerts().stream()
                        .filter(alert -> seen.contains(alert.measure()))
                        .toList(),
                whole.actions(),
                whole.promises().stream()
                        .filter(promise -> seen.contains(promise.measure()))
                        .toList(),
                whole.proposals());
    }

    static Set<String> seen(Reach reach, MeasureDirectory measures, List<String> keys) {
        return measures.byKeys(keys).stream()
                .filter(measure -> reach.covers(measure.owner(), measure.unitKey(), measure.sharedWith()))
                .map(MeasureView::key)
                .collect(Collectors.toSet());
    }

    private static Snapshot only(Set<String> seen, Snapshot whole) {
        return new Snapshot(
                whole.head(),
                whole.goals().stream()
                        .filter(goal -> seen.contains(goal.measure()))
                        .toList(),
                whole.strategies(),
                whole.measures().stream()
                        .filter(measure -> seen.contains(measure.key()))
                        .toList(),
                whole.alerts().stream()
                        .filter(alert -> seen.contains(alert.measure()))
                        .toList(),
                whole.actions(),
                whole.versions(),
                whole.changes().stream()
                        .filter(change -> seen.contains(change.measure()))
                        .toList(),
                whole.promises().stream()
                        .filter(promise -> seen.contains(promise.measure()))
                        .toList(),
                whole.moved().stream()
                        .filter(moved -> !moved.node().startsWith("measure:")
                                || seen.contains(moved.node().substring("measure:".length())))
                        .toList());
    }
}
