package dev.lodestar.organisation;

import dev.lodestar.tenancy.TenantScope;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The units below a unit, read once a transaction: a screen that asks several modules asks for its reader's reach often. */
@Component
class ReachedUnits {

    private final UnitRepository units;

    ReachedUnits(UnitRepository units) {
        this.units = units;
    }

    Set<String> below(String unit) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? known().computeIfAbsent(TenantScope.current() + "/" + unit, place -> units.keysBelow(unit))
                : units.keysBelow(unit);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Set<String>> known() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        return bound == null ? begin() : (Map<String, Set<String>>) bound;
    }

    private Map<String, Set<String>> begin() {
        Map<String, Set<String>> known = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(ReachedUnits.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(ReachedUnits.this, known);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(ReachedUnits.this);
            }
        });
        return known;
    }
}
