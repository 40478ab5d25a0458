package dev.lodestar.alert;

import dev.lodestar.measure.MeasuresJudged;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Lets the incidents follow the judgements. */
@Component
class JudgedListener {

    private static final int TRIES = 3;

    private final IncidentLedger ledger;

    JudgedListener(IncidentLedger ledger) {
        this.ledger = ledger;
    }

    @AfterCommit(id = "alert.replay")
    void on(MeasuresJudged event) {
        TenantScope.run(event.tenant(), () -> follow(event, TRIES));
    }

    private void follow(MeasuresJudged event, int tries) {
        try {
            ledger.follow(event);
        } catch (ConcurrencyFailureException lost) {
            if (tries == 1) {
                throw lost;
            }
            follow(event, tries - 1);
        }
    }
}
