package dev.lodestar.review;

import dev.lodestar.measure.MeasureView;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.Tenant;
import java.time.Instant;
import java.util.Map;

/**
 * A review and what everything about it needs, read once.
 *
 * @param plan as it is published now
 * @param measures of the plan, by key
 */
record Reviewed(Review review, PlanDocument plan, Map<String, MeasureView> measures, Tenant tenant, People people) {

    /** When the period began. */
    Instant began() {
        return review.period().from().atStartOfDay(tenant.zone()).toInstant();
    }
}
