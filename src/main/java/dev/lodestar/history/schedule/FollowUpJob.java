package dev.lodestar.history.schedule;

import dev.lodestar.history.PromiseLedger;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Visits each tenant and has the promises judged whose day has come. */
@DisallowConcurrentExecution
class FollowUpJob implements Job {

    private final Tenants tenants;
    private final PromiseLedger ledger;

    FollowUpJob(Tenants tenants, PromiseLedger ledger) {
        this.tenants = tenants;
        this.ledger = ledger;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (Tenant tenant : tenants.all()) {
            TenantScope.run(tenant.id(), this::judgeAll);
        }
    }

    private void judgeAll() {
        boolean more = true;
        while (more) {
            more = ledger.judgeSome();
        }
    }
}
