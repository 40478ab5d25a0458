package dev.lodestar.plan;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.document.MeasureFacts;
import dev.lodestar.plan.document.MeasureFacts.Baseline;
import dev.lodestar.plan.document.PlanExamples;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two tenants with units, people and measures; signs in whom a test asks for. */
class PlanWorld {

    static final TenantId TENANT = new TenantId("jd-auto");
    private static final TenantId OTHER = new TenantId("rhein-mobil");

    private final Tenants tenants;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    PlanWorld(Tenants tenants, Organisation organisation, JdbcClient jdbc) {
        this.tenants = tenants;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    void build() {
        for (String table : new String[] {"plan_version", "plan_draft", "plan_edit", "plan_node", "plan"}) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update unit set closed_at = null").update();
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        tenants.add(new Tenant(TENANT, "JD", zone, Locale.ENGLISH));
        tenants.add(new Tenant(OTHER, "Rhein", zone, Locale.ENGLISH));
        TenantScope.run(OTHER, () -> {
            organisation.addUnit("rhein", "Rhein", null, false);
            people("rhein");
        });
        TenantScope.run(TENANT, () -> {
            organisation.addUnit("jd-auto", "JD Auto", null, false);
            organisation.addUnit("sales", "Sales", "jd-auto", false);
            organisation.addUnit("gac", "GAC", null, true);
            people("sales");
        });
    }

    private void people(String unit) {
        PlanExamples.PEOPLE.forEach(key -> organisation.addPerson(
                new PersonView(key, key, key + "@" + unit + ".example", unit, Role.MEMBER), null));
    }

    void signIn(Role role, String unit) {
        signIn(TENANT, "caller", role, unit);
    }

    /** Signs in one of several people who write the same plan. */
    void signInWriter(String person) {
        signIn(TENANT, person, Role.PMO, "jd-auto");
    }

    void signInElsewhere() {
        signIn(OTHER, "caller", Role.EXECUTIVE, "rhein");
    }

    private static void signIn(TenantId tenant, String person, Role role, String unit) {
        Caller caller = new Caller(tenant.value(), person, person, "c@jd.example", unit, role, Set.of(), null);
        TestingAuthenticationToken signedIn = new TestingAuthenticationToken(caller, null, "ROLE_" + role);
        SecurityContextHolder.getContext().setAuthentication(signedIn);
    }

    void signOut() {
        SecurityContextHolder.clearContext();
    }

    Map<String, MeasureFacts> facts(Collection<String> keys) {
        Map<String, MeasureFacts> facts = new HashMap<>(PlanExamples.facts());
        LocalDate end = LocalDate.of(2026, 12, 31);
        for (MeasureFacts lacking : List.of(
                new MeasureFacts("no-target", "n", "%", "li-ming", Baseline.PRESENT, false, end),
                new MeasureFacts("no-base", "n", "%", "li-ming", Baseline.MISSING, true, end),
                new MeasureFacts("no-date", "n", "%", "li-ming", Baseline.PRESENT, true, null),
                new MeasureFacts("no-unit", "n", " ", "li-ming", Baseline.PRESENT, true, end),
                new MeasureFacts("no-owner", "n", "%", null, Baseline.PRESENT, true, end),
                new MeasureFacts("owner-left", "n", "%", "somebody-who-left", Baseline.PRESENT, true, end))) {
            facts.put(lacking.key(), lacking);
        }
        facts.keySet().retainAll(keys);
        return facts;
    }

    // Not a @Configuration, or tests of the whole application would find it and take it for theirs.
    @EnableAutoConfiguration
    @EnableMethodSecurity
    @EntityScan({"dev.lodestar.organisation", "dev.lodestar.plan"})
    @EnableJpaRepositories({"dev.lodestar.organisation", "dev.lodestar.plan"})
    @ComponentScan(
            basePackages = {"dev.lodestar.tenancy", "dev.lodestar.organisation", "dev.lodestar.plan"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*Test\\$.*", ".*PlanWorld.*", ".*\\.plan\\.ui\\..*"}))
    static class Slice {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-22T09:00:00.123456789Z"), ZoneOffset.UTC);
        }

        @Bean
        PasswordEncoder passwords() {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder();
        }

        @Bean
        PlanWorld world(Tenants tenants, Organisation organisation, JdbcClient jdbc) {
            return new PlanWorld(tenants, organisation, jdbc);
        }

        @Bean
        MeasureCatalogue catalogue(ObjectProvider<PlanWorld> world) {
            return keys -> world.getObject().facts(keys);
        }

        @Bean
        StatusLights lights() {
            return new StatusLights() {
                @Override
                public Map<String, Light> lights(Collection<String> measureKeys) {
                    return Map.of();
                }

                @Override
                public Map<String, Light> lights(Collection<String> measureKeys, Instant at, Instant knownAt) {
                    return Map.of();
                }
            };
        }
    }
}
