package dev.lodestar.webhook.schedule;

import dev.lodestar.notification.Backlog;
import dev.lodestar.notification.BacklogGauges;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.webhook.Delivering;
import dev.lodestar.webhook.Dispatching;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits each tenant, writes what systems and chat groups are to be told, and sends it. */
@DisallowConcurrentExecution
class WebhookJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookJob.class);
    private static final int ROUNDS = 50;

    private final Tenants tenants;
    private final Dispatching dispatching;
    private final Delivering delivering;
    private final BacklogGauges gauges;

    WebhookJob(Tenants tenants, Dispatching dispatching, Delivering delivering, BacklogGauges gauges) {
        this.tenants = tenants;
        this.dispatching = dispatching;
        this.delivering = delivering;
        this.gauges = gauges;
    }

    @Override
    public void execute(JobExecutionContext context) {
        List<Backlog> left = new ArrayList<>();
        for (Tenant tenant : tenants.all()) {
            TenantScope.run(tenant.id(), () -> {
                tell();
                left.add(delivering.backlog());
            });
        }
        gauges.show("webhook", left);
    }

    /** What goes wrong for one company keeps nothing of another's. */
    private void tell() {
        try {
            some(dispatching::tellSystems);
            some(dispatching::tellGroups);
            some(delivering::sendSome);
        } catch (RuntimeException e) {
            LOG.error("Systems and chat groups could not be told", e);
        }
    }

    private static void some(BooleanSupplier work) {
        boolean more = true;
        for (int round = 0; more && round < ROUNDS; round++) {
            more = work.getAsBoolean();
        }
    }
}
