package dev.lodestar.dashboard;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Origin;
import dev.lodestar.measure.Report;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.Publication;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import tools.jackson.databind.json.JsonMapper;

/** Tenants with a plan each, on Tuesday of 2026-W10: the first measure lags, the second is on track, and so on in turn. */
public class DashboardWorld {

    /** A tenant with one strategy a measure, as many as asked for. */
    public static final TenantId SMALL = new TenantId("jd-auto");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MEASURE = """
            {"name": "Measure %s", "unit": "drives", "kind": "FLOW", "frequency": "WEEK", "graceHours": 24,
             "owner": "%s", "unitKey": "%s", "sharedWith": %s,
             "definition": {"effectiveFrom": "%s", "direction": "HIGHER",
               "curve": {"shape": "STEP", "targets": [{"date": "%s", "value": "%d"}]}}}""";
    private static final String START = "2026-01-26";

    private final Tenants tenants;
    private final Organisation organisation;
    private final Measures measures;
    private final Observations observations;
    private final Plans plans;

    DashboardWorld(
            Tenants tenants, Organisation organisation, Measures measures, Observations observations, Plans plans) {
        this.tenants = tenants;
        this.organisation = organisation;
        this.measures = measures;
        this.observations = observations;
        this.plans = plans;
    }

    /** Adds the tenant, its measures with numbers and its published plan; does nothing when it is there. */
    public void build(TenantId tenant, int size) {
        if (tenants.all().stream().anyMatch(known -> known.id().equals(tenant))) {
            return;
        }
        tenants.add(new Tenant(tenant, tenant.value(), ZoneId.of("Asia/Shanghai"), Locale.ENGLISH));
        TenantScope.run(tenant, () -> {
            organisation.addUnit("company", "Company", null, false);
            organisation.addUnit("sales", "Sales", "company", false);
            organisation.addUnit("swap", "Swap & Energy", "company", false);
            organisation.addUnit("gac", "GAC", null, true);
            person("zhang-wei", "Zhang Wei", "company", tenant);
            person("li-ming", "Li Ming", "sales", tenant);
            person("wang-lei", "Wang Lei", "swap", tenant);
            person("gac-chen", "Chen of GAC", "gac", tenant);
        });
        as(tenant, Role.PMO, "company", () -> {
            IntStream.range(0, size).forEach(number -> define(number, 100, START, null));
            plans.putDraft("car-2026", JSON.readTree(plan(size)), null);
            plans.publish("car-2026", new Publication("The year begins", "Everybody knows what counts"));
        });
        IntStream.range(0, size).forEach(number -> numbers(tenant, number));
    }

    /** Publishes a second version with another objective, once. */
    public void publishAgain(TenantId tenant, int size, String objective) {
        as(tenant, Role.PMO, "company", () -> {
            if (plans.versions("car-2026").size() == 1) {
                String text = plan(size).replace("Become the first gateway", objective);
                plans.putDraft("car-2026", JSON.readTree(text), null);
                plans.publish("car-2026", new Publication("The market moved", "Everybody aims there"));
            }
        });
    }

    private void numbers(TenantId tenant, int number) {
        int[] values = number % 2 == 0 ? new int[] {101, 99, 80, 70} : new int[] {101, 102, 103, 104};
        for (int week = 0; week < values.length; week++) {
            report(tenant, "m" + number, "2026-W0" + (6 + week), values[week]);
        }
    }

    /** Records a number as a source would. */
    public void report(TenantId tenant, String measure, String week, int value) {
        Report report = new Report(measure, week, BigDecimal.valueOf(value), null, null, null, false);
        TenantScope.run(tenant, () -> observations.record(new Origin("carbiz", null), List.of(report)));
    }

    /** Sets another target from a day on. */
    public void redefine(TenantId tenant, int number, int target, String from) {
        as(tenant, Role.PMO, "company", () -> {
            long version = measures.get("m" + number).measure().version();
            define(number, target, from, version);
        });
    }

    private void define(int number, int target, String from, @Nullable Long version) {
        String[] owner = number == 1
                ? new String[] {"gac-chen", "gac"}
                : number % 2 == 0 ? new String[] {"li-ming", "sales"} : new String[] {"wang-lei", "swap"};
        String shared = number == 2 ? "[\"gac\"]" : "[]";
        measures.define(
                "m" + number,
                JSON.readTree(MEASURE.formatted(number, owner[0], owner[1], shared, from, from, target)),
                version);
    }

    private static String plan(int size) {
        String strategies = IntStream.range(0, size)
                .mapToObj(number -> """
                        {"key": "s%1$d", "name": "Strategy %1$d", "owner": "%2$s", "serves": ["g0", "g1"],
                         "measures": [{"measure": "m%1$d"}]}""".formatted(number, number % 2 == 0 ? "li-ming" : "wang-lei"))
                .collect(Collectors.joining(","));
        return """
                {"key": "car-2026", "name": "National Good Car", "unitKey": "company", "year": 2026,
                 "owner": "zhang-wei", "objective": {"text": "Become the first gateway"},
                 "goals": [
                   {"key": "g0", "name": "Cars sold", "owner": "li-ming", "measure": "m0"},
                   {"key": "g1", "name": "On time", "owner": "wang-lei", "measure": "m1"}],
                 "strategies": [%s]}""".formatted(strategies);
    }

    private void person(String key, String name, String unit, TenantId tenant) {
        organisation.addPerson(
                new PersonView(key, name, key + "@" + tenant.value() + ".example", unit, Role.LEAD), null);
    }

    /** Does something as somebody of a role and unit; gives back who was signed in before. */
    public static void as(TenantId tenant, Role role, String unit, Runnable work) {
        var before = SecurityContextHolder.getContext();
        Caller caller = caller(tenant.value(), role, unit);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities())));
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Somebody of a tenant. */
    public static Caller caller(String tenant, Role role, String unit) {
        return new Caller(tenant, "caller", "Caller", "caller@x.example", unit, role, Set.of(), null);
    }

    /** The day, and the world. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import(DashboardWorld.class)
    public static class Tuesday {

        @Bean
        @Primary
        Clock tuesday() {
            return Clock.fixed(Instant.parse("2026-03-03T02:00:00Z"), ZoneOffset.UTC);
        }
    }
}
