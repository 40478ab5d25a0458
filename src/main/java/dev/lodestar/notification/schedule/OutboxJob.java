package dev.lodestar.notification.schedule;

import dev.lodestar.notification.Backlog;
import dev.lodestar.notification.BacklogGauges;
import dev.lodestar.notification.Outbox;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.util.ArrayList;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Visits each tenant and sends its mails. */
@DisallowConcurrentExecution
class OutboxJob implements Job {

    private static final int ROUNDS = 20;

    private final Tenants tenants;
    private final Outbox outbox;
    private final BacklogGauges gauges;

    OutboxJob(Tenants tenants, Outbox outbox, BacklogGauges gauges) {
        this.tenants = tenants;
        this.outbox = outbox;
        this.gauges = gauges;
    }

    @Override
    public void execute(JobExecutionContext context) {
        List<Backlog> left = new ArrayList<>();
        for (Tenant tenant : tenants.all()) {
            TenantScope.run(tenant.id(), () -> {
                sendAll();
                left.add(outbox.backlog());
            });
        }
        gauges.show("mail", left);
    }

    /** One company's mails do not keep those of the others waiting for ever. */
    private void sendAll() {
        boolean more = true;
        for (int round = 0; more && round < ROUNDS; round++) {
            more = outbox.sendSome();
        }
    }
}
