package dev.lodestar.bench;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The units and people of a large tenant. */
final class Staff {

    private static final int UNITS = 50;
    static final int PEOPLE = 200;

    private Staff() {}

    /** Adds them to the tenant in scope. */
    static void hire(ApplicationContext context) {
        Organisation organisation = context.getBean(Organisation.class);
        for (int unit = 0; unit < UNITS; unit++) {
            organisation.addUnit("unit-" + unit, "Unit " + unit, unit == 0 ? null : "unit-" + unit / 7, false);
        }
        for (int person = 0; person < PEOPLE; person++) {
            String key = "person-" + person;
            organisation.addPerson(
                    new PersonView(
                            key,
                            "Person " + person,
                            key + "@" + TenantScope.current().value() + ".example",
                            "unit-" + person % UNITS,
                            Role.MEMBER),
                    null);
        }
    }

    /** Signs in somebody who may publish every plan. */
    static void signIn(TenantId tenant) {
        Caller caller = new Caller(
                tenant.value(),
                "person-0",
                "Person 0",
                "person-0@" + tenant.value() + ".example",
                "unit-0",
                Role.PMO,
                Set.of(),
                null);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        caller, null, AuthorityUtils.createAuthorityList("ROLE_" + Role.PMO)));
    }

    static void signOut() {
        SecurityContextHolder.clearContext();
    }
}
