package dev.lodestar.organisation;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** One company: auto over sales (over sales-east) and sales-online and service; the partners gac (over gac-plant) and catl. */
@TestComponent
class Company {

    static final TenantId TENANT = new TenantId("company");
    static final TenantId OTHER = new TenantId("other");

    Company(Tenants tenants, Organisation organisation) {
        tenants.add(new Tenant(TENANT, "Company", ZoneOffset.UTC, Locale.ENGLISH));
        tenants.add(new Tenant(OTHER, "Other", ZoneOffset.UTC, Locale.ENGLISH));
        TenantScope.run(TENANT, () -> {
            organisation.addUnit("auto", "Auto", null, false);
            organisation.addUnit("sales", "Sales", "auto", false);
            organisation.addUnit("sales-east", "Sales east", "sales", false);
            organisation.addUnit("sales-online", "Sales online", "auto", false);
            organisation.addUnit("service", "Service", "auto", false);
            organisation.addUnit("gac", "GAC", null, true);
            organisation.addUnit("gac-plant", "GAC plant", "gac", true);
            organisation.addUnit("catl", "CATL", null, true);
            for (PersonView person : people()) {
                organisation.addPerson(person, null);
            }
        });
    }

    private static List<PersonView> people() {
        return List.of(
                person("executive", "auto", Role.EXECUTIVE),
                person("pmo", "auto", Role.PMO),
                person("lead", "sales", Role.LEAD),
                person("member", "sales-east", Role.MEMBER),
                person("colleague", "sales-east", Role.MEMBER),
                person("gac", "gac", Role.PARTNER),
                person("catl", "catl", Role.PARTNER),
                person("admin", "auto", Role.ADMIN));
    }

    private static PersonView person(String key, String unit, Role role) {
        return new PersonView(key, key, key + "@company.example", unit, role);
    }

    /** Runs the work for one of the people, signed in. */
    static <T> T as(String person, Supplier<T> work) {
        PersonView view = people().stream()
                .filter(someone -> someone.key().equals(person))
                .findFirst()
                .orElseThrow();
        return as(
                new Caller(TENANT.value(), person, person, view.email(), view.unitKey(), view.role(), Set.of(), null),
                work);
    }

    /** Runs the work for whoever calls. */
    static <T> T as(Caller caller, Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
