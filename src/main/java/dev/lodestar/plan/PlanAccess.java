package dev.lodestar.plan;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.plan.document.PlanDocument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Finds plans as far as the caller reaches, and stores them so that of two who change one at once the second is told. */
@Component
class PlanAccess {

    private final PlanRepository plans;
    private final Organisation organisation;
    private final Access access;

    PlanAccess(PlanRepository plans, Organisation organisation, Access access) {
        this.plans = plans;
        this.organisation = organisation;
        this.access = access;
    }

    Plan read(String key, Act act) {
        return inReach(plans.findByKey(key).orElseThrow(() -> new NotFoundException("plan", key)), act);
    }

    /** The plan for a change: others who want to change it wait until this transaction ends. */
    Plan lock(String key, Act act) {
        return inReach(plans.lockByKey(key).orElseThrow(() -> new NotFoundException("plan", key)), act);
    }

    Optional<Plan> find(String key, Act act) {
        return plans.lockByKey(key).map(plan -> inReach(plan, act));
    }

    Plan inReach(Plan plan, Act act) {
        if (!access.reach(act).covers(plan.owner(), plan.unitKey())) {
            throw new NotFoundException("plan", plan.key());
        }
        return plan;
    }

    /** Whoever owns a plan may edit it where it is; only whoever reaches a unit may put a plan there. */
    void checkUnit(PlanDocument content, @Nullable Plan plan) {
        String unit = content.unitKey();
        if (organisation.unit(unit).isEmpty()) {
            throw new InvalidInputException("/unitKey", "unit.unknown", "There is no unit " + unit);
        }
        boolean stays = plan != null && plan.unitKey().equals(unit);
        if (!stays && !access.reach(Act.EDIT_PLAN).covers(null, unit)) {
            throw new InvalidInputException("/unitKey", "unit.out-of-reach", "You write no plans for unit " + unit);
        }
    }

    /** Stores the plan before what hangs on it: its revision decides between two who change it at once. */
    Plan store(Plan plan) {
        try {
            return plans.saveAndFlush(plan);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            throw (ConflictException) changedMeanwhile(plan.key()).initCause(e);
        }
    }

    void refuseOther(Plan plan, @Nullable Long revision) {
        if (revision != null && plan.revision() != revision) {
            throw changedMeanwhile(plan.key());
        }
    }

    static ConflictException changedMeanwhile(String key) {
        return new ConflictException("Somebody else changed plan " + key + " meanwhile; read it again, then decide");
    }
}
