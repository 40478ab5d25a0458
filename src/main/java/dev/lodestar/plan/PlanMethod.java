package dev.lodestar.plan;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.organisation.Access;
import dev.lodestar.plan.document.Thresholds;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
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

    /** The thresholds in force, and the revision that a change has to name. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public MethodView view() {
        return store.view();
    }

    /**
     * Puts others in force, for every plan of the tenant.
     *
     * @param revision that was looked at; null to replace whatever is in force
     * @throws ConflictException when somebody else changed them since
     */
    @PreAuthorize("@access.may('SET_METHOD')")
    @Transactional
    public MethodView change(Thresholds thresholds, @Nullable Long revision) {
        long before = store.lock();
        if (revision != null && revision != before) {
            throw new ConflictException("Somebody else changed the method meanwhile; read it again, then decide");
        }
        store.put(thresholds, access.caller().key(), clock.instant());
        return new MethodView(thresholds, before + 1);
    }
}
