package dev.lodestar.history;

import dev.lodestar.plan.PlanPublished;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import org.springframework.stereotype.Component;

/** Puts the promises of each new version on record. */
@Component
class PromiseListener {

    private final PromiseLedger ledger;

    PromiseListener(PromiseLedger ledger) {
        this.ledger = ledger;
    }

    @AfterCommit(id = "history.promise")
    void on(PlanPublished event) {
        TenantScope.run(event.tenant(), () -> ledger.keep(event));
    }
}
