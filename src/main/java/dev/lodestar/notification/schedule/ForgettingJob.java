package dev.lodestar.notification.schedule;

import dev.lodestar.tenancy.Forgetting;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits each tenant and deletes what was kept for long enough. */
@DisallowConcurrentExecution
class ForgettingJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingJob.class);
    private static final int ROUNDS = 50;

    private final Tenants tenants;
    private final List<Forgetting> all;

    ForgettingJob(Tenants tenants, List<Forgetting> all) {
        this.tenants = tenants;
        this.all = List.copyOf(all);
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (Tenant tenant : tenants.all()) {
            TenantScope.run(tenant.id(), () -> all.forEach(ForgettingJob::forget));
        }
    }

    /** What goes wrong for one company keeps nothing of another's. */
    private static void forget(Forgetting old) {
        try {
            boolean more = true;
            for (int round = 0; more && round < ROUNDS; round++) {
                more = old.forgetSome();
            }
        } catch (RuntimeException e) {
            LOG.error("What is too old could not be deleted", e);
        }
    }
}
