package dev.lodestar.review;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reviews hand out. Of a frozen one it is the same for ever; of an open one it is how the plan stands, kept so that
 * what comes back can be compared with it.
 */
@Service
@Transactional
public class Packs implements IssuedPacks {

    private final IssuedPackRepository issued;
    private final ReviewRepository reviews;
    private final ReviewAccess reviewAccess;
    private final SnapshotMaker maker;
    private final OutlookNow outlook;
    private final Talk talk;
    private final PackFormat format;
    private final MeasureDirectory measures;
    private final Access access;
    private final Clock clock;

    Packs(
            IssuedPackRepository issued,
            ReviewRepository reviews,
            ReviewAccess reviewAccess,
            SnapshotMaker maker,
            OutlookNow outlook,
            Talk talk,
            PackFormat format,
            MeasureDirectory measures,
            Access access,
            Clock clock) {
        this.issued = issued;
        this.reviews = reviews;
        this.reviewAccess = reviewAccess;
        this.maker = maker;
        this.outlook = outlook;
        this.talk = talk;
        this.format = format;
        this.measures = measures;
        this.access = access;
        this.clock = clock;
    }

    /** The pack of a review, as far as the caller may see it; throws {@link NotFoundException} when it is out of reach. */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public Pack of(long reviewId) {
        Review review = reviewAccess.readable(reviewId);
        IssuedPack pack = review.state() == ReviewState.OPEN
                ? issue(reviewAccess.reviewed(review), false, access.caller().key(), now())
                : frozen(review);
        return Visible.to(access, measures, pack(pack, review));
    }

    /** The pack of a review, all of it; whoever asks has decided who gets it. */
    Pack whole(long reviewId) {
        Review review =
                reviews.findById(reviewId).orElseThrow(() -> new NotFoundException("review", Long.toString(reviewId)));
        IssuedPack pack = review.state() == ReviewState.OPEN
                ? issue(reviewAccess.reviewed(review), false, review.createdBy(), now())
                : frozen(review);
        return pack(pack, review);
    }

    @Override
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public Optional<Pack> find(String packId) {
        return issued.findByPackKey(packId)
                .flatMap(pack -> reviews.findById(pack.reviewId())
                        .filter(review -> reviewAccess.may(review, Act.READ_PLAN))
                        .map(review -> Visible.to(access, measures, pack(pack, review))));
    }

    /** The snapshot of a frozen review. */
    Snapshot snapshot(Review review) {
        return snapshot(frozen(review));
    }

    Snapshot snapshot(IssuedPack pack) {
        return format.read(pack.content());
    }

    List<CheckPoint> checklist(IssuedPack pack) {
        return format.readChecklist(pack.checklist());
    }

    /** What the review of the period before froze; null at the first. */
    @Nullable
    Snapshot last(Review review) {
        return reviews.frozenBefore(review.planKey(), review.period().to(), Limit.of(1)).stream()
                .findFirst()
                .map(this::snapshot)
                .orElse(null);
    }

    /** Looks at the period's end, once everything of it is closed, or at now while it is not; knowing what is known. */
    static Viewpoint viewpoint(Reviewed reviewed, Instant now) {
        Review review = reviewed.review();
        Instant end = review.period()
                .to()
                .plusDays(1)
                .atStartOfDay(reviewed.tenant().zone())
                .toInstant();
        Instant closed = reviewed.measures().values().stream()
                .map(measure -> closing(review, measure))
                .max(Comparator.naturalOrder())
                .orElse(end);
        return new Viewpoint(closed.isBefore(now) ? closed : now, now);
    }

    private static Instant closing(Review review, MeasureView measure) {
        return review.period()
                .to()
                .plusDays(1)
                .atStartOfDay(measure.zone())
                .toInstant()
                .plus(measure.graceHours(), ChronoUnit.HOURS);
    }

    /** Freezes the review and keeps what it says for ever. */
    void freeze(Review review, String by, Instant now) {
        Reviewed reviewed = reviewAccess.reviewed(review);
        review.freeze(viewpoint(reviewed, now), by);
        issue(reviewed, true, by, now);
    }

    private IssuedPack issue(Reviewed reviewed, boolean frozen, String by, Instant now) {
        Review review = reviewed.review();
        Snapshot snapshot = maker.make(new SnapshotQuery(
                review.id(),
                review.planKey(),
                review.period(),
                viewpoint(reviewed, now),
                last(review),
                frozen ? by : null));
        List<CheckPoint> checklist = Checklist.of(
                Outlook.of(snapshot).with(outlook.proposals(reviewed.plan(), reviewed.people())), reviewed.began());
        return issued.save(new IssuedPack(
                UUID.randomUUID().toString(),
                review.id(),
                frozen,
                format.write(snapshot),
                format.write(checklist),
                by,
                now));
    }

    IssuedPack frozen(Review review) {
        return issued.frozen(review.id())
                .orElseThrow(() -> new IllegalStateException("Review " + review.id() + " is frozen without a pack"));
    }

    private Pack pack(IssuedPack pack, Review review) {
        Snapshot snapshot = format.read(pack.content());
        return new Pack(pack.packKey(), snapshot, talk.minutes(review, snapshot));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
