package dev.lodestar.measure.schedule;

import dev.lodestar.measure.ClosedPeriods;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Visits each tenant and has its closed periods judged. */
@DisallowConcurrentExecution
class ClosingJob implements Job {

    private final Tenants tenants;
    private final ClosedPeriods closedPeriods;

    ClosingJob(Tenants tenants, ClosedPeriods closedPeriods) {
        this.tenants = tenants;
        this.closedPeriods = closedPeriods;
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
            more = closedPeriods.judgeSome();
        }
    }
}
