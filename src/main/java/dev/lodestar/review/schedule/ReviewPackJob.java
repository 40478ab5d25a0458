package dev.lodestar.review.schedule;

import dev.lodestar.review.FileMaker;
import dev.lodestar.review.KeptFiles;
import dev.lodestar.review.ReviewCalendars;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Visits each tenant and has the packs made that are due. */
@DisallowConcurrentExecution
class ReviewPackJob implements Job {

    private final Tenants tenants;
    private final ReviewCalendars calendars;
    private final KeptFiles files;
    private final FileMaker maker;

    ReviewPackJob(Tenants tenants, ReviewCalendars calendars, KeptFiles files, FileMaker maker) {
        this.tenants = tenants;
        this.calendars = calendars;
        this.files = files;
        this.maker = maker;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (Tenant tenant : tenants.all()) {
            TenantScope.run(tenant.id(), () -> {
                calendars.makeDue();
                files.left().forEach(maker::make);
            });
        }
    }
}
