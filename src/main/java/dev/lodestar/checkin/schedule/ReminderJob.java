package dev.lodestar.checkin.schedule;

import dev.lodestar.checkin.Reminders;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Visits each tenant and reminds its people of the numbers they have to report. */
@DisallowConcurrentExecution
class ReminderJob implements Job {

    private final Tenants tenants;
    private final Reminders reminders;

    ReminderJob(Tenants tenants, Reminders reminders) {
        this.tenants = tenants;
        this.reminders = reminders;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (Tenant tenant : tenants.all()) {
            TenantScope.run(tenant.id(), reminders::remind);
        }
    }
}
