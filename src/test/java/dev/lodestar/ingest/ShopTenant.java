package dev.lodestar.ingest;

import dev.lodestar.ingest.IngestTestApplication.SetClock;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.Measures;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** Makes a tenant with an administrator, who is signed in, and two weekly measures: orders and a rate. */
public class ShopTenant {

    /** Answers the FLOW measure {@code orders}. */
    public static final String ORDERS = "select sum(pieces) as value from orders where day >= :from and day < :to";

    /** Answers the RATIO measure {@code rate}. */
    public static final String RATE =
            "select sum(pieces) as numerator, sum(visits) as denominator from orders where day >= :from and day < :to";

    private static int number;

    private final Tenants tenants;
    private final Organisation organisation;
    private final Measures measures;
    private final SetClock clock;

    ShopTenant(Tenants tenants, Organisation organisation, Measures measures, SetClock clock) {
        this.tenants = tenants;
        this.organisation = organisation;
        this.measures = measures;
        this.clock = clock;
    }

    /** A fresh one, on the Wednesday of 2026-W02; a period closes a day after its end. */
    public TenantId create() {
        TenantId tenant = new TenantId("shop-" + ++number);
        clock.set("2026-01-07T00:00:00Z");
        tenants.add(new Tenant(tenant, "Shop", ZoneId.of("Europe/Berlin"), Locale.GERMAN));
        TenantScope.run(tenant, () -> {
            organisation.addUnit("shop", "Shop", null, false);
            organisation.addPerson(
                    new PersonView("ada", "Ada", "ada@" + tenant + ".example", "shop", Role.ADMIN), null);
        });
        signIn(tenant, Role.ADMIN);
        define("orders", "FLOW", "WEEK", "2026-01-05");
        define("rate", "RATIO", "WEEK", "2026-01-05");
        return tenant;
    }

    /** Defines a further measure. */
    void define(String key, String kind, String frequency, String from) {
        String document = """
                {"name": "%s", "unit": "x", "kind": "%s", "frequency": "%s", "owner": "ada", "unitKey": "shop",
                 "definition": {"effectiveFrom": "%s", "direction": "HIGHER",
                 "curve": {"shape": "STEP", "targets": [{"date": "%s", "value": "1"}]}}}
                """.formatted(key, kind, frequency, from, from);
        measures.define(key, new JsonMapper().readTree(document), null);
    }

    /** Signs the administrator in. */
    public void signInAdmin(TenantId tenant) {
        signIn(tenant, Role.ADMIN);
    }

    /** Signs the administrator in with another role. */
    static void signIn(TenantId tenant, Role role) {
        signIn(new Caller(tenant.value(), "ada", "Ada", "ada@" + tenant + ".example", "shop", role, Set.of(), null));
    }

    static void signIn(Caller caller) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
    }

    /** The source {@code shop} that answers both measures. */
    public static SourceSpec spec(Shop shop) {
        return spec(shop, ORDERS, RATE);
    }

    static SourceSpec spec(Shop shop, String orders, String rate) {
        return spec(
                shop,
                shop.url(),
                shop.password(),
                List.of(new SourceQuery("orders", orders), new SourceQuery("rate", rate)),
                true);
    }

    static SourceSpec at(Shop shop, String url, @Nullable String password) {
        return spec(
                shop, url, password, List.of(new SourceQuery("orders", ORDERS), new SourceQuery("rate", RATE)), true);
    }

    static SourceSpec spec(
            Shop shop, String url, @Nullable String password, List<SourceQuery> queries, boolean enabled) {
        return new SourceSpec(
                "shop",
                "Shop",
                SourceKind.JDBC,
                new SourceConnection(url, shop.user(), password),
                queries,
                "0 15 6 * * ?",
                "ada",
                "shop",
                enabled,
                new SourceLimits(2, 2));
    }
}
