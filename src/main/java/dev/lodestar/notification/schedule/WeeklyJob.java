package dev.lodestar.notification.schedule;

import dev.lodestar.notification.WeeklyMails;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits each tenant and writes the mails of the week to those whose hour has come. */
@DisallowConcurrentExecution
class WeeklyJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyJob.class);
    private static final int ROUNDS = 50;

    private final Tenants tenants;
    private final WeeklyMails mails;

    WeeklyJob(Tenants tenants, WeeklyMails mails) {
        this.tenants = tenants;
        this.mails = mails;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (Tenant tenant : tenants.all()) {
            TenantScope.run(tenant.id(), this::write);
        }
    }

    /** What goes wrong for one company keeps no other's mails. */
    private void write() {
        try {
            boolean more = true;
            for (int round = 0; more && round < ROUNDS; round++) {
                more = mails.writeSome();
            }
        } catch (RuntimeException e) {
            LOG.error("Mails of the week could not be written", e);
        }
    }
}
