package dev.lodestar.api.v1;

import dev.lodestar.api.ApiTokens;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Two small tenants, Amber and Birch, each with a unit, people and tokens. */
@TestComponent
class ApiWorld {

    static final TenantId AMBER = new TenantId("amber");
    static final TenantId BIRCH = new TenantId("birch");

    private final Environment environment;
    private final ApiTokens tokens;

    ApiWorld(Environment environment, Tenants tenants, Organisation organisation, ApiTokens tokens) {
        this.environment = environment;
        this.tokens = tokens;
        for (TenantId tenant : Set.of(AMBER, BIRCH)) {
            tenants.add(new Tenant(tenant, "The " + tenant, ZoneId.of("Asia/Shanghai"), Locale.ENGLISH));
            TenantScope.run(tenant, () -> {
                organisation.addUnit("sales", "Sales", null, false);
                organisation.addUnit("sales-north", "Sales north", "sales", false);
                person(organisation, tenant, "wang", Role.PMO);
                person(organisation, tenant, "chen", Role.EXECUTIVE);
                person(organisation, tenant, "liu", Role.MEMBER);
            });
        }
    }

    /** Amber's client that may do everything. */
    ApiClient amber() {
        return client(AMBER, TokenScope.ADMIN);
    }

    /** Birch's client that may do everything. */
    ApiClient birch() {
        return client(BIRCH, TokenScope.ADMIN);
    }

    /** A client with a token of this one scope. */
    ApiClient client(TenantId tenant, TokenScope scope) {
        String token = tenant + "-" + scope;
        TenantScope.run(tenant, () -> tokens.keep("token-" + scope, token, Set.of(scope)));
        return withToken(token);
    }

    /** A client that comes with whatever token; null comes without. */
    ApiClient withToken(String token) {
        return new ApiClient("http://localhost:" + environment.getProperty("local.server.port"), token);
    }

    private static void person(Organisation organisation, TenantId tenant, String key, Role role) {
        organisation.addPerson(new PersonView(key, key, key + "@" + tenant + ".example", "sales", role), null);
    }
}
