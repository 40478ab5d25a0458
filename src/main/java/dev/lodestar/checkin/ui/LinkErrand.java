package dev.lodestar.checkin.ui;

import com.vaadin.flow.internal.CurrentInstance;
import dev.lodestar.checkin.OpenLink;
import dev.lodestar.checkin.ReportLinks;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calls services as the person that a link of a mail names, one call at a time. Whoever is signed in in the same browser is
 * asked neither for their tenant nor for what they may.
 */
record LinkErrand(ReportLinks links, OpenLink link) implements Acting {

    /** Opens a link; none when it does not work, whatever the reason. */
    static Optional<LinkErrand> open(ReportLinks links, String tenant, String secret) {
        try {
            return apart(new TenantId(tenant), () -> links.open(secret)).map(link -> new LinkErrand(links, link));
        } catch (IllegalArgumentException noTenant) {
            return Optional.empty();
        }
    }

    @Override
    public <T> T call(Supplier<T> service) {
        return apart(link.tenant(), () -> links.call(link, service));
    }

    /** Ends the link before its time. */
    void end() {
        apart(link.tenant(), () -> {
            links.end(link);
            return link;
        });
    }

    /** The framework prefers who is signed in in the current session to who was put in place, so there is none meanwhile. */
    private static <T> T apart(TenantId tenant, Supplier<T> work) {
        Map<Class<?>, CurrentInstance> current = CurrentInstance.getInstances();
        CurrentInstance.clearAll();
        try {
            return TenantScope.call(tenant, work);
        } finally {
            CurrentInstance.restoreInstances(current);
        }
    }
}
