package dev.lodestar.review;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.Tenants;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds reviews of plans in the caller's reach; others do not exist. */
@Component
class ReviewAccess {

    private final ReviewRepository reviews;
    private final PublishedPlans plans;
    private final MeasureDirectory measures;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Access access;

    ReviewAccess(
            ReviewRepository reviews,
            PublishedPlans plans,
            MeasureDirectory measures,
            Organisation organisation,
            Tenants tenants,
            Access access) {
        this.reviews = reviews;
        this.plans = plans;
        this.measures = measures;
        this.organisation = organisation;
        this.tenants = tenants;
        this.access = access;
    }

    /** The published plan, if the caller may do that with it; throws {@link NotFoundException} otherwise. */
    PlanDocument plan(String key, Act act) {
        return plans.find(key)
                .filter(plan -> access.reach(act).covers(plan.owner(), plan.unitKey()))
                .orElseThrow(() -> new NotFoundException("published plan", key));
    }

    Review readable(long id) {
        return reviews.findById(id).filter(review -> may(review, Act.READ_PLAN)).orElseThrow(() -> missing(id));
    }

    /** A review with what everything about it needs, in five statements. */
    Reviewed reviewed(Review review) {
        PlanDocument plan = plans.find(review.planKey())
                .orElseThrow(() -> new NotFoundException("published plan", review.planKey()));
        return new Reviewed(
                review,
                plan,
                measures.byKeys(plan.measureKeys()).stream()
                        .collect(Collectors.toMap(MeasureView::key, Function.identity())),
                tenants.current(),
                new People(organisation.directory(), organisation.structure()));
    }

    /** The same for a review in reach. */
    Reviewed read(long id) {
        Reviewed reviewed = reviewed(reviews.findById(id).orElseThrow(() -> missing(id)));
        if (!may(reviewed.plan(), Act.READ_PLAN)) {
            throw missing(id);
        }
        return reviewed;
    }

    boolean may(PlanDocument plan, Act act) {
        return access.reach(act).covers(plan.owner(), plan.unitKey());
    }

    /**
     * The review with nobody else at it until the transaction ends.
     *
     * @param ifRevision what the caller looked at; null for whatever is there
     * @throws ConflictException when somebody changed it since that revision
     */
    Review forChange(long id, Act act, @Nullable Long ifRevision) {
        Review review =
                reviews.findForChange(id).filter(found -> may(found, act)).orElseThrow(() -> missing(id));
        if (ifRevision != null && ifRevision != review.revision()) {
            throw new ConflictException("Somebody else changed review " + id + " meanwhile; read it again");
        }
        return review;
    }

    /**
     * Lets nobody else who does this at a review of the same plan until the transaction ends, and nobody at this review.
     * Locks are taken by number, so that none waits for each other, and before anything is read.
     */
    void holdPlan(long id) {
        String plan = reviews.planOf(id).orElseThrow(() -> missing(id));
        reviews.findFirstForChange(plan, Limit.of(1));
        forChange(id, Act.READ_PLAN, null);
    }

    boolean may(Review review, Act act) {
        return plans.find(review.planKey())
                .filter(plan -> access.reach(act).covers(plan.owner(), plan.unitKey()))
                .isPresent();
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("review", Long.toString(id));
    }
}
