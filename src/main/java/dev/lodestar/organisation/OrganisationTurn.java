package dev.lodestar.organisation;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who change the structure of a tenant do so one after the other: each sees what the one before left. */
@Component
@TenantSql("a row that is changed only to hold its lock is nothing for an entity")
class OrganisationTurn {

    private final JdbcClient jdbc;

    OrganisationTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the others, and has them wait until the transaction ends. Call it before anything is read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take() {
        jdbc.sql("""
                insert into reorganisation_turn (tenant, turns) values (:tenant, 1)
                on duplicate key update turns = turns + 1""").param("tenant", TenantScope.current().value()).update();
    }
}
