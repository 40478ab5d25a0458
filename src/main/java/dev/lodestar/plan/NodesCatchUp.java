package dev.lodestar.plan;

import dev.lodestar.tenancy.CrossTenant;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes missing nodes before the application is ready, so that nobody is told that nothing hangs on a person on whom
 * something does. Any number of applications may start at once.
 */
@Component
@CrossTenant("an older release published plans of every tenant")
class NodesCatchUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(NodesCatchUp.class);

    private final Tenants tenants;
    private final PlanNodeUpkeep upkeep;

    NodesCatchUp(Tenants tenants, PlanNodeUpkeep upkeep) {
        this.tenants = tenants;
        this.upkeep = upkeep;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        tenants.all().forEach(this::catchUp);
    }

    private void catchUp(Tenant tenant) {
        try {
            TenantScope.run(tenant.id(), () -> {
                while (upkeep.catchUpSome()) {
                    LOG.info("Made the nodes of plans that had none");
                }
            });
        } catch (RuntimeException e) {
            // The plans of one tenant must not keep all others out; the next start tries again.
            LOG.error("The nodes of plans of tenant {} could not be made", tenant.id(), e);
        }
    }
}
