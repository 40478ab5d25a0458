package dev.lodestar.push.schedule;

import dev.lodestar.notification.Backlog;
import dev.lodestar.notification.BacklogGauges;
import dev.lodestar.push.PushDeliveries;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.util.ArrayList;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits each tenant and sends what browsers are to show. */
@DisallowConcurrentExecution
class PushJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(PushJob.class);
    private static final int ROUNDS = 50;

    private final Tenants tenants;
    private final PushDeliveries deliveries;
    private final BacklogGauges gauges;

    PushJob(Tenants tenants, PushDeliveries deliveries, BacklogGauges gauges) {
        this.tenants = tenants;
        this.deliveries = deliveries;
        this.gauges = gauges;
    }

    @Override
    public void execute(JobExecutionContext context) {
        List<Backlog> left = new ArrayList<>();
        for (Tenant tenant : tenants.all()) {
            TenantScope.run(tenant.id(), () -> {
                send();
                left.add(deliveries.backlog());
            });
        }
        gauges.show("push", left);
    }

    /** What goes wrong for one company keeps nothing of another's. */
    private void send() {
        try {
            boolean more = true;
            for (int round = 0; more && round < ROUNDS; round++) {
                more = deliveries.sendSome();
            }
        } catch (RuntimeException e) {
            LOG.error("Browsers could not be told", e);
        }
    }
}
