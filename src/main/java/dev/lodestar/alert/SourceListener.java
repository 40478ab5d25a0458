package dev.lodestar.alert;

import dev.lodestar.ingest.PullFinished;
import dev.lodestar.ingest.SourceDisabled;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Lets the incidents of sources follow their pulls. */
@Component
class SourceListener {

    private static final int TRIES = 3;

    private final SourceLedger ledger;

    SourceListener(SourceLedger ledger) {
        this.ledger = ledger;
    }

    @AfterCommit(id = "alert.pull-finished")
    void on(PullFinished event) {
        TenantScope.run(
                event.tenant(),
                () -> trying(TRIES, () -> {
                    while (ledger.follow(event.sourceKey())) {
                        // An old product's pulls are followed some hundreds at a time.
                    }
                }));
    }

    @AfterCommit(id = "alert.source-disabled")
    void on(SourceDisabled event) {
        TenantScope.run(event.tenant(), () -> trying(TRIES, () -> ledger.switchedOff(event.sourceKey(), event.at())));
    }

    private static void trying(int tries, Runnable work) {
        try {
            work.run();
        } catch (ConcurrencyFailureException lost) {
            if (tries == 1) {
                throw lost;
            }
            trying(tries - 1, work);
        }
    }
}
