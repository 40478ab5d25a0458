package dev.lodestar.cascade;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one at a time change how the plans of a tenant hang together; the next waits for the transaction to end. */
@Component
@TenantSql("the row is made and locked in one statement")
class LinkGate {

    private final JdbcClient jdbc;

    LinkGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else of the tenant is inside; leaves when the transaction ends. */
    void enter() {
        jdbc.sql("""
                        insert into cascade_gate (tenant, entered) values (:tenant, 1)
                        on duplicate key update entered = entered + 1""").param("tenant", TenantScope.current().value()).update();
    }
}
