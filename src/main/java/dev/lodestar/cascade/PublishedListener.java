package dev.lodestar.cascade;

import dev.lodestar.plan.PlanPublished;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import org.springframework.stereotype.Component;

/** Has what changed in a plan proposed to those that hang on it. */
@Component
class PublishedListener {

    private final Proposing proposing;

    PublishedListener(Proposing proposing) {
        this.proposing = proposing;
    }

    @AfterCommit(id = "cascade.propose")
    void on(PlanPublished event) {
        TenantScope.run(event.tenant(), () -> proposing.follow(event));
    }
}
