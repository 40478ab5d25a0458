package dev.lodestar.notification.schedule;

import dev.lodestar.news.Spreading;
import dev.lodestar.notification.NewsMails;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.util.function.BooleanSupplier;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits each tenant, tells news to whom it concerns and writes mails of what is due. */
@DisallowConcurrentExecution
class NewsJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(NewsJob.class);
    private static final int ROUNDS = 50;

    private final Tenants tenants;
    private final Spreading spreading;
    private final NewsMails mails;

    NewsJob(Tenants tenants, Spreading spreading, NewsMails mails) {
        this.tenants = tenants;
        this.spreading = spreading;
        this.mails = mails;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (Tenant tenant : tenants.all()) {
            TenantScope.run(tenant.id(), this::tell);
        }
    }

    /** What goes wrong for one company keeps no other's news. */
    private void tell() {
        try {
            some(spreading::spreadSome);
            some(mails::writeSome);
        } catch (RuntimeException e) {
            LOG.error("News could not be told", e);
        }
    }

    private static void some(BooleanSupplier work) {
        boolean more = true;
        for (int round = 0; more && round < ROUNDS; round++) {
            more = work.getAsBoolean();
        }
    }
}
