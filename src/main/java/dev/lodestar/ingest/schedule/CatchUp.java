package dev.lodestar.ingest.schedule;

import dev.lodestar.ingest.SourcePlan;
import dev.lodestar.ingest.Sources;
import dev.lodestar.tenancy.CrossTenant;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the schedule in line with the sources when the application starts, and pulls what was missed meanwhile. */
@Component
@CrossTenant("every tenant was away while the application was")
class CatchUp {

    private final Tenants tenants;
    private final Sources sources;
    private final QuartzPullSchedule schedule;

    CatchUp(Tenants tenants, Sources sources, QuartzPullSchedule schedule) {
        this.tenants = tenants;
        this.sources = sources;
        this.schedule = schedule;
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        for (Tenant tenant : tenants.all()) {
            TenantScope.run(tenant.id(), () -> catchUp(tenant));
        }
    }

    private void catchUp(Tenant tenant) {
        List<SourcePlan> plans = sources.plans();
        schedule.keepOnly(plans);
        for (SourcePlan plan : plans) {
            schedule.follow(plan, tenant.zone());
            schedule.catchUp(plan.key());
        }
    }
}
