package dev.lodestar.review;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews from their beginning to their close. One of a plan out of the caller's reach does not exist. */
@Service
@Transactional
public class Reviews {

    private static final int MOST = 500;

    private final ReviewRepository reviews;
    private final ReviewAccess reviewAccess;
    private final Packs packs;
    private final PublishedPlans plans;
    private final Access access;
    private final Tenants tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            ReviewRepository reviews,
            ReviewAccess reviewAccess,
            Packs packs,
            PublishedPlans plans,
            Access access,
            Tenants tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.reviewAccess = reviewAccess;
        this.packs = packs;
        this.plans = plans;
        this.access = access;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins the review of a period.
     *
     * @param period such as {@code 2026-11}, {@code 2026-Q4}, {@code 2026-W47} or {@code 2026-10-15/2026-11-14}
     * @throws NotFoundException when there is no such published plan in reach
     * @throws InvalidInputException naming {@code /period} when it is none, or has not begun
     * @throws ConflictException when there is a review of that plan and period
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    public ReviewView begin(String plan, String period) {
        reviewAccess.plan(plan, Act.PUBLISH_PLAN);
        ReviewPeriod days = ReviewPeriod.parse(period);
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.current().zone());
        if (days.from().isAfter(today)) {
            throw new InvalidInputException(
                    "/period", "IN_THE_FUTURE", "Review a period that has begun; today is " + today);
        }
        reviews.findByPlanKeyAndPeriod(plan, days.label()).ifPresent(found -> {
            throw already(found.id(), days);
        });
        try {
            return reviews.saveAndFlush(new Review(plan, days, access.caller().key(), now()))
                    .view();
        } catch (DataIntegrityViolationException overtaken) {
            throw (ConflictException) already(null, days).initCause(overtaken);
        }
    }

    /** The reviews of a plan, or without one of all plans in reach, the latest period first; at most 500. */
    @PreAuthorize("@access.may('READ_PLAN')")
    @Transactional(readOnly = true)
    public List<ReviewView> list(@Nullable String plan) {
        Reach reach = access.reach(Act.READ_PLAN);
        Set<String> seen = plans.all().stream()
                .filter(known -> plan == null || known.key().equals(plan))
                .filter(known -> reach.covers(known.owner(), known.unitKey()))
                .map(PlanSummary::key)
                .collect(Collectors.toSet());
        return seen.isEmpty()
                ? List.of()
                : reviews.ofPlans(seen, Limit.of(MOST)).stream()
                        .map(Review::view)
                        .toList();
    }

    /** The review of a plan's period, if there is one in reach. */
    @PreAuthorize("@access.may('READ_PLAN')")
    @Transactional(readOnly = true)
    public Optional<ReviewView> find(String plan, String period) {
        return reviews.findByPlanKeyAndPeriod(plan, ReviewPeriod.parse(period).label())
                .filter(review -> reviewAccess.may(review, Act.READ_PLAN))
                .map(Review::view);
    }

    /** A review; throws {@link NotFoundException} when there is none in reach. */
    @PreAuthorize("@access.may('READ_PLAN')")
    @Transactional(readOnly = true)
    public ReviewView get(long id) {
        return reviewAccess.readable(id).view();
    }

    /**
     * Puts on record how the plan stands, for ever: what arrives later is never mixed in.
     *
     * @param ifRevision what the caller looked at; null for whatever is there
     * @throws NotFoundException when there is no such review of a plan that the caller publishes
     * @throws ConflictException when it is frozen, or somebody changed it since that revision
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    public ReviewView freeze(long id, @Nullable Long ifRevision) {
        Review review = reviewAccess.forChange(id, Act.PUBLISH_PLAN, ifRevision);
        if (review.state() != ReviewState.OPEN) {
            throw new ConflictException("Review " + id + " is frozen already");
        }
        Instant now = now();
        String by = access.caller().key();
        packs.freeze(review, by, now);
        ReviewView frozen = reviews.saveAndFlush(review).view();
        events.publishEvent(new ReviewFrozen(
                TenantScope.current(), id, review.planKey(), review.period().label(), now));
        return frozen;
    }

    /**
     * Ends it: from here on nothing of it changes.
     *
     * @throws NotFoundException as {@link #freeze} does
     * @throws ConflictException when it is not frozen, closed already, or changed since that revision
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    public ReviewView close(long id, @Nullable Long ifRevision) {
        Review review = reviewAccess.forChange(id, Act.PUBLISH_PLAN, ifRevision);
        if (review.state() != ReviewState.FROZEN) {
            throw new ConflictException(
                    review.state() == ReviewState.OPEN
                            ? "Freeze review " + id + " first"
                            : "Review " + id + " is closed already");
        }
        review.close(access.caller().key(), now());
        return reviews.saveAndFlush(review).view();
    }

    private static ConflictException already(@Nullable Long id, ReviewPeriod days) {
        return new ConflictException("There is a review of " + days.label() + " already"
                + (id == null ? "" : ", number " + id) + "; go on with that one");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
