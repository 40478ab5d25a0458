package dev.lodestar.cascade.schedule;

import dev.lodestar.cascade.ProposalDeadlines;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Visits each tenant and has it reminded of what waits for an answer. */
@DisallowConcurrentExecution
class DeadlineJob implements Job {

    private final Tenants tenants;
    private final ProposalDeadlines deadlines;

    DeadlineJob(Tenants tenants, ProposalDeadlines deadlines) {
        this.tenants = tenants;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (Tenant tenant : tenants.all()) {
            TenantScope.run(tenant.id(), this::sweep);
        }
    }

    private void sweep() {
        boolean more = true;
        while (more) {
            more = deadlines.sweepSome();
        }
    }
}
