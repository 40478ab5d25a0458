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
        TenantScope.run(event.tenant(), () -> replay(event, TRIES));
    }

    private void replay(MeasuresJudged event, int tries) {
        try {
            ledger.replay(event.measureIds(), event.at());
        } catch (ConcurrencyFailureException lost) {
            if (tries == 1) {
                throw lost;
            }
            replay(event, tries - 1);
        }
    }
}
