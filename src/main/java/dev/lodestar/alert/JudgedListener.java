package dev.lodestar.alert;

import dev.lodestar.measure.MeasuresJudged;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Lets the incidents follow the judgements, and the lag rules of units and plans reach whoever came to them. */
@Component
class JudgedListener {

    private static final int TRIES = 3;

    private final IncidentLedger ledger;
    private final LagReach lags;

    JudgedListener(IncidentLedger ledger, LagReach lags) {
        this.ledger = ledger;
        this.lags = lags;
    }

    @AfterCommit(id = "alert.replay")
    void on(MeasuresJudged event) {
        TenantScope.run(event.tenant(), () -> follow(event, TRIES));
    }

    private void follow(MeasuresJudged event, int tries) {
        try {
            ledger.follow(event);
            lags.follow(event.measureIds());
        } catch (ConcurrencyFailureException lost) {
            if (tries == 1) {
                throw lost;
            }
            follow(event, tries - 1);
        }
    }
}
