package dev.lodestar.checkin;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.VersionNeededException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.PublishedPlans;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the numbers of plans are due. Whoever publishes a plan says so; the usual is Mondays at 18:00. */
@Service
@Transactional(readOnly = true)
public class Cadences {

    private static final int LAST_WEEKDAY = 7;
    private static final int LAST_DAY = 31;
    private static final int LAST_HOUR = 23;
    private static final int EARLIEST_REMINDER = 7;

    private final CadenceStore store;
    private final PublishedPlans plans;
    private final Access access;
    private final Clock clock;

    Cadences(CadenceStore store, PublishedPlans plans, Access access, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.access = access;
        this.clock = clock;
    }

    /** That of a plan; throws {@link NotFoundException} when the plan is out of reach. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public CadenceView of(String planKey) {
        require(planKey, Act.READ_PLAN);
        return found(planKey);
    }

    /**
     * Sets that of a plan.
     *
     * @param ifRevision what the caller read; null only when nobody set anything yet
     * @throws NotFoundException when the caller does not publish such a plan
     * @throws dev.lodestar.kernel.InvalidInputException with every field that is wrong
     * @throws ConflictException when somebody set it since that revision
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    @Transactional
    public CadenceView set(String planKey, Cadence cadence, @Nullable Long ifRevision) {
        require(planKey, Act.PUBLISH_PLAN);
        new TextRules()
                .within("/day", cadence.day(), 1, cadence.rhythm() == Rhythm.WEEKLY ? LAST_WEEKDAY : LAST_DAY)
                .within("/hour", cadence.hour(), 0, LAST_HOUR)
                .within("/remindDays", cadence.remindDays(), 0, EARLIEST_REMINDER)
                .check();
        CadenceView before = found(planKey);
        if (ifRevision == null && before.revision() > 0) {
            throw new VersionNeededException("cadence", planKey);
        }
        long seen = ifRevision == null ? 0 : ifRevision;
        if (!store.set(planKey, cadence, seen, access.caller().key(), Moments.now(clock))) {
            throw new ConflictException("Somebody else set when plan " + planKey + " is due; read it again");
        }
        return found(planKey);
    }

    private CadenceView found(String planKey) {
        return store.find(planKey).orElse(new CadenceView(planKey, Cadence.USUAL, 0, null));
    }

    private void require(String planKey, Act act) {
        if (plans.find(planKey)
                .filter(plan -> access.reach(act).covers(plan.owner(), plan.unitKey()))
                .isEmpty()) {
            throw new NotFoundException("published plan", planKey);
        }
    }
}
