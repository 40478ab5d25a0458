package dev.lodestar.review;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds reviews of plans in the caller's reach; others do not exist. */
@Component
class ReviewAccess {

    private final ReviewRepository reviews;
    private final PublishedPlans plans;
    private final Access access;

    ReviewAccess(ReviewRepository reviews, PublishedPlans plans, Access access) {
        this.reviews = reviews;
        this.plans = plans;
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

    boolean may(Review review, Act act) {
        return plans.find(review.planKey())
                .filter(plan -> access.reach(act).covers(plan.owner(), plan.unitKey()))
                .isPresent();
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("review", Long.toString(id));
    }
}
