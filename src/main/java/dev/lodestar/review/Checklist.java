package dev.lodestar.review;

import dev.lodestar.review.CheckPoint.Kind;
import dev.lodestar.review.CheckPoint.Open;
import dev.lodestar.review.Outlook.OpenAlert;
import dev.lodestar.review.Outlook.Standing;
import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.ActionPart.State;
import dev.lodestar.review.pack.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Works out what a review still lacks. */
final class Checklist {

    private Checklist() {}

    /** @param since when the period began: what was said of an action before is not of this review */
    static List<CheckPoint> of(Outlook outlook, Instant since) {
        return List.of(
                data(outlook.measures()),
                point(
                        Kind.LAGS_EXPLAINED,
                        outlook.alerts(),
                        OpenAlert::explained,
                        alert -> open("alert:" + alert.id(), alert.measureName(), alert.owner())),
                point(
                        Kind.PROPOSALS_ANSWERED,
                        outlook.proposals(),
                        waiting -> false,
                        waiting -> open("proposal:" + waiting.id(), waiting.name(), waiting.owner())),
                point(
                        Kind.ACTIONS_UPDATED,
                        outlook.actions().stream().filter(Checklist::isDoing).toList(),
                        action -> isUpdated(action, since),
                        action -> open(action.id(), action.name(), action.owner())),
                point(
                        Kind.PROMISES_CLOSED,
                        outlook.promises(),
                        promise -> false,
                        promise -> open("promise:" + promise.measure(), promise.measureName(), promise.author())));
    }

    private static CheckPoint data(List<Standing> measures) {
        return point(
                Kind.DATA_COMPLETE,
                measures.stream().filter(measure -> measure.status().counts()).toList(),
                measure -> !measure.status().silent(),
                measure -> open("measure:" + measure.key(), measure.name(), measure.owner()));
    }

    private static Open open(String node, String name, PersonName owner) {
        return new Open(node, name, owner.name());
    }

    private static boolean isDoing(ActionPart action) {
        return action.state() == State.RUNNING || action.state() == State.OVERDUE || action.state() == State.LATE_START;
    }

    private static boolean isUpdated(ActionPart action, Instant since) {
        return action.updatedAt() != null && !action.updatedAt().isBefore(since);
    }

    private static <T> CheckPoint point(Kind kind, List<T> all, Predicate<T> done, Function<T, Open> open) {
        List<T> missing = all.stream().filter(done.negate()).toList();
        return new CheckPoint(
                kind,
                all.size() - missing.size(),
                all.size(),
                missing.stream().limit(CheckPoint.NAMED).map(open).toList());
    }
}
