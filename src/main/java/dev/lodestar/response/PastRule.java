package dev.lodestar.response;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.HandlingRow;
import dev.lodestar.alert.HandlingView;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Picks the alerts of the past that are like one: of the same rule and resolved, of the same measure before others, the newest first. */
final class PastRule {

    private static final int MOST = 5;
    private static final int MOST_COMMENTS = 3;

    private PastRule() {}

    static List<AlertView> similar(AlertView alert, List<AlertView> others) {
        return others.stream()
                .filter(other -> other.id() != alert.id()
                        && other.rule().equals(alert.rule())
                        && other.state().equals("RESOLVED"))
                .sorted(Comparator.comparing(
                                (AlertView other) -> !other.measureKey().equals(alert.measureKey()))
                        .thenComparing(Comparator.comparing(AlertView::raisedAt).reversed()))
                .limit(MOST)
                .toList();
    }

    static AdviceLine.Past line(AlertView alert, AlertView past, List<Countermeasure> done, List<HandlingRow> acts) {
        return new AdviceLine.Past(
                past.id(),
                past.measureName(),
                past.measureKey().equals(alert.measureKey()),
                past.startPeriod(),
                Objects.requireNonNullElse(past.resolvedPeriod(), past.firedPeriod()),
                past.streak(),
                said(past),
                done.stream()
                        .filter(one -> one.alert() == past.id())
                        .map(PastRule::done)
                        .toList(),
                comments(acts));
    }

    private static AdviceLine.Done done(Countermeasure one) {
        Turn turn = one.outcome().turn();
        return new AdviceLine.Done(one.task().title(), turn == null ? null : turn.verdict());
    }

    private static List<AdviceLine.Comment> comments(List<HandlingRow> acts) {
        List<AdviceLine.Comment> all = acts.stream()
                .filter(act ->
                        act.act() == HandlingRow.Act.COMMENTED && !act.text().isBlank())
                .map(act -> new AdviceLine.Comment(act.by(), act.at(), act.text()))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_COMMENTS), all.size());
    }

    private static @Nullable String said(AlertView past) {
        HandlingView.Acknowledgement acknowledged = past.handled().acknowledged();
        return acknowledged == null || acknowledged.comment().isBlank() ? null : acknowledged.comment();
    }
}
