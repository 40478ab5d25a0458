package dev.lodestar.review;

import dev.lodestar.checkin.TaskOrigin;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.review.ReviewDetail.FollowUpTask;
import dev.lodestar.review.ReviewDetail.Since;
import dev.lodestar.review.pack.MovedPart;
import dev.lodestar.review.pack.PromisePart;
import dev.lodestar.review.pack.Snapshot;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final PublishedPlans plans;
    private final MeasureDirectory measures;
    private final Access access;
    private final Tenants tenants;
    private final Clock clock;

    ReviewDetails(
            ReviewRepository reviews,
            ReviewAccess reviewAccess,
            Packs packs,
            OutlookNow now,
            AroundParts around,
            Talk talk,
            Tasks tasks,
            PublishedPlans plans,
            MeasureDirectory measures,
            Access access,
            Tenants tenants,
            Clock clock) {
        this.reviews = reviews;
        this.reviewAccess = reviewAccess;
        this.packs = packs;
        this.now = now;
        this.around = around;
        this.talk = talk;
        this.tasks = tasks;
        this.plans = plans;
        this.measures = measures;
        this.access = access;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** A review as it stands; throws {@link dev.lodestar.kernel.NotFoundException} when there is none in reach. */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public ReviewDetail of(long id) {
        Review review = reviewAccess.readable(id);
        People people = talk.people();
        Instant instant = clock.instant();
        Snapshot frozen = review.state() == ReviewState.OPEN ? null : packs.snapshot(review);
        Outlook current = now.of(
                review, people, frozen == null ? packs.viewpoint(review, instant) : Viewpoint.asBelieved(instant));
        Snapshot last = frozen == null ? packs.last(review) : null;
        Outlook outlook = seen(frozen == null ? current : Outlook.of(frozen));
        return new ReviewDetail(
                review.view(),
                frozen == null
                        ? plans.find(review.planKey()).map(PlanDocument::name).orElse(review.planKey())
                        : frozen.head().planName(),
                tenants.current().zone(),
                review.frozenBy() == null ? null : people.person(review.frozenBy()),
                outlook,
                frozen == null ? Checklist.of(current, packs.began(review)) : packs.checklist(review),
                Agenda.of(outlook),
                talk.commentary(id, outlook, people),
                talk.decisions(id, people),
                tasks(id, people),
                reviews.frozenBefore(review.planKey(), review.period().to(), Limit.of(1)).stream()
                        .findFirst()
                        .map(Review::view)
                        .orElse(null),
                frozen == null ? Moves.since(last, outlook) : frozen.moved(),
                promises(review, frozen, people, instant),
                frozen == null ? null : since(review, frozen, current, people, instant),
                reviewAccess.may(review, Act.PUBLISH_PLAN),
                reviewAccess.may(review, Act.EDIT_PLAN));
    }

    private List<PromisePart> promises(Review review, @Nullable Snapshot frozen, People people, Instant instant) {
        return frozen != null
                ? frozen.promises()
                : around.promises(review.planKey(), measuresOf(review), instant, people);
    }

    private Map<String, MeasureView> measuresOf(Review review) {
        return measures
                .byKeys(plans.find(review.planKey())
                        .map(PlanDocument::measureKeys)
                        .orElse(Set.of()))
                .stream()
                .collect(Collectors.toMap(MeasureView::key, Function.identity()));
    }

    private Since since(Review review, Snapshot frozen, Outlook current, People people, Instant instant) {
        List<String> keys =
                frozen.measures().stream().map(measure -> measure.key()).toList();
        List<MovedPart> moved = Moves.since(frozen, current);
        return new Since(around.changes(keys, frozen.head().knownAt(), instant, people), moved);
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
