package dev.lodestar.tenancy;

import org.springframework.boot.test.context.TestComponent;

/** Keeps what was sent, in the tenant that the event names. */
@TestComponent
class DepotListener {

    private final Depot depot;

    DepotListener(Depot depot) {
        this.depot = depot;
    }

    @AfterCommit(id = "test.parcel")
    void on(ParcelSent event) {
        TenantScope.run(event.tenant(), () -> depot.keep(event.label()));
    }
}
