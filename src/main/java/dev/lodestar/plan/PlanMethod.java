package dev.lodestar.plan;

import dev.lodestar.organisation.Access;
import dev.lodestar.plan.document.Thresholds;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From when on the tenant in scope wants tips about its plans. */
@Service
@Transactional(readOnly = true)
public class PlanMethod {

    private final ThresholdStore store;
    private final Access access;
    private final Clock clock;

    PlanMethod(ThresholdStore store, Access access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /** The thresholds in force. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public Thresholds thresholds() {
        return store.read();
    }

    /** Puts others in force, for every plan of the tenant. */
    @PreAuthorize("@access.may('SET_METHOD')")
    @Transactional
    public void change(Thresholds thresholds) {
        store.put(thresholds, access.caller().key(), clock.instant());
    }
}
