package dev.lodestar.demo;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Sets up the demo's tenants with their units and people, and acts as one of them. */
@Component
@Profile("demo")
class DemoPeople {

    static final String PASSWORD = "lodestar-demo";

    private static final Set<String> SIGNING_IN = Set.of("executive", "lead", "pmo", "member", "partner-gac", "admin");

    private final Tenants tenants;
    private final Organisation organisation;

    DemoPeople(Tenants tenants, Organisation organisation) {
        this.tenants = tenants;
        this.organisation = organisation;
    }

    void setUp(DemoTenant demo) {
        TenantId id = new TenantId(demo.tenantId());
        tenants.add(new Tenant(id, demo.name(), demo.zone(), demo.locale()));
        TenantScope.run(id, () -> {
            demo.units().forEach(unit -> organisation.addUnit(unit.key(), unit.name(), unit.parent(), unit.partner()));
            demo.people()
                    .forEach(person -> organisation.addPerson(
                            new PersonView(
                                    person.key(),
                                    person.name(),
                                    person.email(),
                                    person.unitKey(),
                                    Role.valueOf(person.role())),
                            SIGNING_IN.contains(person.key()) ? PASSWORD : null));
        });
    }

    /** Does something in the tenant that is put on record under the person's key. */
    void as(DemoTenant demo, String person, Runnable work) {
        TenantId tenant = new TenantId(demo.tenantId());
        Caller caller = Caller.token(tenant, person, Set.of(TokenScope.ADMIN));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            TenantScope.run(tenant, work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
