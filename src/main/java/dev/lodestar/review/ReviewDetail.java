package dev.lodestar.review;

import dev.lodestar.review.pack.ChangePart;
import dev.lodestar.review.pack.Minutes.AgendaItem;
import dev.lodestar.review.pack.Minutes.Commentary;
import dev.lodestar.review.pack.Minutes.Decision;
import dev.lodestar.review.pack.MovedPart;
import dev.lodestar.review.pack.PersonName;
import dev.lodestar.review.pack.PromisePart;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the screen of a review shows.
 *
 * @param planName as it is shown
 * @param zone of days and times
 * @param outlook as frozen, or as it is while the review is open
 * @param last the review before; null for the first
 * @param moved what stands otherwise than at the last review
 * @param promises of the plan, with what became of them
 * @param since what came after the freeze; null while the review is open
 * @param mayHold whether the caller may freeze, decide and close
 * @param maySay whether the caller may comment
 */
public record ReviewDetail(
        ReviewView review,
        String planName,
        ZoneId zone,
        @Nullable PersonName frozenBy,
        Outlook outlook,
        List<CheckPoint> checklist,
        List<AgendaItem> agenda,
        List<Commentary> commentary,
        List<Decision> decisions,
        List<FollowUpTask> tasks,
        @Nullable ReviewView last,
        List<MovedPart> moved,
        List<PromisePart> promises,
        @Nullable Since since,
        boolean mayHold,
        boolean maySay) {

    /** Keeps its own copies of the lists. */
    public ReviewDetail {
        checklist = List.copyOf(checklist);
        agenda = List.copyOf(agenda);
        commentary = List.copyOf(commentary);
        decisions = List.copyOf(decisions);
        tasks = List.copyOf(tasks);
        moved = List.copyOf(moved);
        promises = List.copyOf(promises);
    }

    /** What was asked of somebody in this review and how far it is. */
    public record FollowUpTask(long id, String title, PersonName owner, LocalDate due, int progress, String state) {}

    /**
     * What came after the freeze, beside it and never in it.
     *
     * @param changes numbers that were corrected and measures that were redefined
     * @param moved what stands otherwise now than as frozen
     */
    public record Since(List<ChangePart> changes, List<MovedPart> moved) {

        /** Keeps its own copies of the lists. */
        public Since {
            changes = List.copyOf(changes);
            moved = List.copyOf(moved);
        }
    }
}
