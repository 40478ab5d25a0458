package dev.lodestar.tenancy;

import dev.lodestar.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Guards the rule that a scope wraps a transaction and never sits inside one of another tenant. */
final class TenantTransactions {

    private TenantTransactions() {}

    static void refuseSwitch(@Nullable TenantId from, TenantId to) {
        if (TransactionSynchronizationManager.isActualTransactionActive() && !to.equals(from)) {
            throw new IllegalStateException("Tenant " + to + " cannot be entered inside a transaction of "
                    + (from == null ? "no tenant" : from) + "; enter the tenant first, then begin the transaction");
        }
    }
}
