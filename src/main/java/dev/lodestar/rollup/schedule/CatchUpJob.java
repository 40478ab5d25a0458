package dev.lodestar.rollup.schedule;

import dev.lodestar.rollup.RollupUpkeep;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Visits each tenant and has its roll-up catch up with its plans. */
@DisallowConcurrentExecution
class CatchUpJob implements Job {

    private final Tenants tenants;
    private final RollupUpkeep upkeep;

    CatchUpJob(Tenants tenants, RollupUpkeep upkeep) {
        this.tenants = tenants;
        this.upkeep = upkeep;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (Tenant tenant : tenants.all()) {
            TenantScope.run(tenant.id(), upkeep::catchUp);
        }
    }
}
