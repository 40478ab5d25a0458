package dev.lodestar.alert.schedule;

import dev.lodestar.alert.EscalationRounds;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits each tenant and tells its alerts to somebody higher up when it is time; one tenant's trouble is not another's. */
@DisallowConcurrentExecution
class EscalationJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(EscalationJob.class);

    private final Tenants tenants;
    private final EscalationRounds rounds;

    EscalationJob(Tenants tenants, EscalationRounds rounds) {
        this.tenants = tenants;
        this.rounds = rounds;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (Tenant tenant : tenants.all()) {
            try {
                TenantScope.run(tenant.id(), rounds::run);
            } catch (RuntimeException e) {
                LOG.error("The alerts of {} were not escalated; they are looked at again next time", tenant.id(), e);
            }
        }
    }
}
