package dev.lodestar.cascade;

import dev.lodestar.plan.PublishedPlans;
import org.springframework.stereotype.Component;

/** Reads what is published of the plans of the tenant in scope, in three statements at most. */
@Component
class Landscapes {

    private final PublishedPlans plans;

    Landscapes(PublishedPlans plans) {
        this.plans = plans;
    }

    Landscape now() {
        return new Landscape(plans.all(), plans.documents());
    }
}
