package dev.lodestar.api.v1;

import dev.lodestar.review.CheckPoint;
import dev.lodestar.review.ReviewDetail;
import dev.lodestar.review.ReviewView;
import dev.lodestar.review.pack.ChangePart;
import dev.lodestar.review.pack.Minutes.AgendaItem;
import dev.lodestar.review.pack.Minutes.Commentary;
import dev.lodestar.review.pack.Minutes.Decision;
import dev.lodestar.review.pack.MovedPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review with everything that is said and decided in it. */
record ReviewJson(
        Row review,
        String planName,
        List<CheckJson> checklist,
        List<AgendaItem> agenda,
        List<Commentary> commentary,
        List<Decision> decisions,
        List<ReviewDetail.FollowUpTask> followUps,
        List<MovedPart> movedSinceLast,
        @Nullable SinceJson sinceFreeze) {

    static ReviewJson of(ReviewDetail detail) {
        ReviewDetail.Since since = detail.since();
        return new ReviewJson(
                Row.of(detail.review()),
                detail.planName(),
                detail.checklist().stream().map(CheckJson::of).toList(),
                detail.agenda(),
                detail.commentary(),
                detail.decisions(),
                detail.tasks(),
                detail.moved(),
                since == null
                        ? null
                        : new SinceJson(
                                since.changes().stream().map(ChangeRow::of).toList(), since.moved()));
    }

    /** A review in a list. */
    record Row(
            long id,
            String plan,
            String period,
            LocalDate from,
            LocalDate to,
            String state,
            Instant createdAt,
            String createdBy,
            ReviewView.@Nullable Frozen frozen,
            @Nullable Instant closedAt,
            long revision) {

        static Row of(ReviewView view) {
            return new Row(
                    view.id(),
                    view.plan(),
                    view.period().label(),
                    view.period().from(),
                    view.period().to(),
                    view.state().name(),
                    view.createdAt(),
                    view.createdBy(),
                    view.frozen(),
                    view.closedAt(),
                    view.revision());
        }
    }

    /** A line of the checklist. */
    record CheckJson(String check, boolean met, int done, int of, List<CheckPoint.Open> open) {

        static CheckJson of(CheckPoint point) {
            return new CheckJson(point.kind().name(), point.met(), point.done(), point.of(), point.open());
        }
    }

    /** What came after the freeze. */
    record SinceJson(List<ChangeRow> changes, List<MovedPart> moved) {}

    /** A corrected number or a redefined measure; numbers are plain decimal strings. */
    record ChangeRow(
            String kind,
            String measure,
            @Nullable String period,
            Instant at,
            String by,
            @Nullable String before,
            @Nullable String after,
            boolean eased) {

        static ChangeRow of(ChangePart change) {
            return new ChangeRow(
                    change.kind(),
                    change.measure(),
                    change.period(),
                    change.at(),
                    change.by().key(),
                    PlainNumber.of(change.before()),
                    PlainNumber.of(change.after()),
                    change.eased());
        }
    }
}
