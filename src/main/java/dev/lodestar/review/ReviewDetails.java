package dev.lodestar.review;

import dev.lodestar.checkin.TaskOrigin;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.review.ReviewDetail.FollowUpTask;
import dev.lodestar.review.ReviewDetail.Since;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.MovedPart;
import dev.lodestar.review.pack.PromisePart;
import dev.lodestar.review.pack.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Composes what the screen of a review shows, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class ReviewDetails {

    private final ReviewRepository reviews;
    private final ReviewAccess reviewAccess;
    private final Packs packs;
    private final OutlookNow now;
    private final AroundParts around;
    private final Talk talk;
    private final Tasks tasks;
    private final MeasureDirectory measures;
    private final Access access;
    private final Clock clock;

    ReviewDetails(
            ReviewRepository reviews,
            ReviewAccess reviewAccess,
            Packs packs,
            OutlookNow now,
            AroundParts around,
            Talk talk,
            Tasks tasks,
            MeasureDirectory measures,
            Access access,
            Clock clock) {
        this.reviews = reviews;
        this.reviewAccess = reviewAccess;
        this.packs = packs;
        this.now = now;
        this.around = around;
        this.talk = talk;
        this.tasks = tasks;
        this.measures = measures;
        this.access = access;
        this.clock = clock;
    }

    /** A review as it stands; throws {@link dev.lodestar.kernel.NotFoundException} when there is none in reach. */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public ReviewDetail of(long id) {
        Reviewed reviewed = reviewAccess.read(id);
        return reviewed.review().state() == ReviewState.OPEN ? open(reviewed) : frozen(reviewed);
    }

    private ReviewDetail open(Reviewed reviewed) {
        Review review = reviewed.review();
        Instant instant = clock.instant();
        List<PromisePart> promises = promises(reviewed, instant);
        Outlook outlook = now.of(reviewed, Packs.viewpoint(reviewed, instant), promises);
        Review before = before(review);
        Snapshot last = before == null ? null : packs.snapshot(before);
        return detail(
                reviewed,
                new Shown(
                        reviewed.plan().name(),
                        seen(outlook),
                        Checklist.of(outlook, reviewed.began()),
                        Moves.since(last, outlook),
                        promises,
                        null),
                before);
    }

    private ReviewDetail frozen(Reviewed reviewed) {
        Review review = reviewed.review();
        Instant instant = clock.instant();
        IssuedPack pack = packs.frozen(review);
        Snapshot frozen = packs.snapshot(pack);
        Outlook current = now.standing(reviewed, Viewpoint.asBelieved(instant));
        return detail(
                reviewed,
                new Shown(
                        frozen.head().planName(),
                        seen(Outlook.of(frozen)),
                        packs.checklist(pack),
                        frozen.moved(),
                        frozen.promises(),
                        since(frozen, current, reviewed.people(), instant)),
                before(review));
    }

    /** What is shown of the plan, frozen or not. */
    private record Shown(
            String planName,
            Outlook outlook,
            List<CheckPoint> checklist,
            List<MovedPart> moved,
            List<PromisePart> promises,
            @Nullable Since since) {}

    private ReviewDetail detail(Reviewed reviewed, Shown shown, @Nullable Review before) {
        Review review = reviewed.review();
        People people = reviewed.people();
        return new ReviewDetail(
                review.view(),
                shown.planName(),
                reviewed.tenant().zone(),
                review.frozenBy() == null ? null : people.person(review.frozenBy()),
                shown.outlook(),
                shown.checklist(),
                Agenda.of(shown.outlook()),
                talk.commentary(review.id(), shown.outlook(), people),
                talk.decisions(review.id(), people),
                tasks(review.id(), people),
                before == null ? null : before.view(),
                shown.moved(),
                shown.promises(),
                shown.since(),
                reviewAccess.may(reviewed.plan(), Act.PUBLISH_PLAN),
                reviewAccess.may(reviewed.plan(), Act.EDIT_PLAN));
    }

    private @Nullable Review before(Review review) {
        return reviews.frozenBefore(review.planKey(), review.period().to(), Limit.of(1)).stream()
                .findFirst()
                .orElse(null);
    }

    private List<PromisePart> promises(Reviewed reviewed, Instant instant) {
        return around.promises(reviewed.plan().key(), reviewed.measures(), instant, reviewed.people());
    }

    private Since since(Snapshot frozen, Outlook current, People people, Instant instant) {
        List<String> keys = frozen.measures().stream().map(MeasurePart::key).toList();
        return new Since(around.changes(keys, frozen.head().knownAt(), instant, people), Moves.since(frozen, current));
    }

    private List<FollowUpTask> tasks(long review, People people) {
        return tasks.of(TaskOrigin.Kind.REVIEW, review).stream()
                .map(task -> new FollowUpTask(
                        task.id(),
                        task.title(),
                        people.person(task.owner()),
                        task.due(),
                        task.progress(),
                        task.state().name()))
                .toList();
    }

    /** Leaves out what is not the reader's to see, as a partner's. */
    private Outlook seen(Outlook whole) {
        return Visible.to(access, measures, whole);
    }
}
