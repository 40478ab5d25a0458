package dev.lodestar.history;

import dev.lodestar.kernel.Period;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Origin;
import dev.lodestar.measure.Report;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.Promise;
import dev.lodestar.plan.PromiseDirection;
import dev.lodestar.plan.Publication;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.MovableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Tenants, each new, with measures of 100 drives a week and a plan; the year begins on Tuesday of 2026-W10. */
public class HistoryWorld {

    public static final Instant START = Instant.parse("2026-03-03T02:00:00Z");
    public static final String PLAN = "car-2026";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String MEASURE = """
            {"name": "Measure %1$s", "unit": "drives", "kind": "FLOW", "frequency": "WEEK", "graceHours": 24,
             "owner": "li-ming", "unitKey": "sales", "sharedWith": [],
             "definition": {"effectiveFrom": "%2$s", "direction": "HIGHER",
               "curve": {"shape": "STEP", "targets": [{"date": "%2$s", "value": "%3$d"}]}}}""";

    private final Tenants tenants;
    private final Organisation organisation;
    private final Measures measures;
    private final Observations observations;
    private final Plans plans;
    private final MovableClock clock;

    HistoryWorld(
            Tenants tenants,
            Organisation organisation,
            Measures measures,
            Observations observations,
            Plans plans,
            MovableClock clock) {
        this.tenants = tenants;
        this.organisation = organisation;
        this.measures = measures;
        this.observations = observations;
        this.plans = plans;
        this.clock = clock;
    }

    /** A tenant of its own with measures m0, m1 ..., with as many of them as are asked for, and no plan yet. */
    public TenantId begin(int size) {
        return begin("history-" + NEXT.incrementAndGet(), size);
    }

    /** The same with a name; what is there already stays. */
    public TenantId begin(String name, int size) {
        clock.moveTo(START);
        TenantId tenant = new TenantId(name);
        if (tenants.all().stream().anyMatch(known -> known.id().equals(tenant))) {
            return tenant;
        }
        tenants.add(new Tenant(tenant, name, ZONE, Locale.ENGLISH));
        TenantScope.run(tenant, () -> {
            organisation.addUnit("company", "Company", null, false);
            organisation.addUnit("sales", "Sales", "company", false);
            organisation.addUnit("swap", "Swap", "company", false);
            organisation.addUnit("gac", "GAC", null, true);
            person(tenant, "zhang-wei", "Zhang Wei", "company");
            person(tenant, "li-ming", "Li Ming", "sales");
            person(tenant, "wang-lei", "Wang Lei", "swap");
        });
        as(tenant, Role.PMO, "company", "pmo", () -> {
            IntStream.range(0, size).forEach(number -> define("m" + number, 100, "2026-01-26", null));
            return 0;
        });
        return tenant;
    }

    /** Sets another target from a day on. */
    public void redefine(TenantId tenant, String measure, int target, String from) {
        as(tenant, Role.PMO, "company", "pmo", () -> {
            define(measure, target, from, measures.get(measure).measure().version());
            return 0;
        });
    }

    private void define(String measure, int target, String from, @Nullable Long version) {
        measures.define(measure, JSON.readTree(MEASURE.formatted(measure, from, target)), version);
    }

    /** Records numbers as a source would, a week each from the given one on. */
    public void report(TenantId tenant, String measure, String week, int... values) {
        List<Report> reports = IntStream.range(0, values.length)
                .mapToObj(number -> new Report(
                        measure,
                        Period.parse(week).plus(number).toString(),
                        BigDecimal.valueOf(values[number]),
                        null,
                        null,
                        null,
                        false))
                .toList();
        TenantScope.run(tenant, () -> observations.record(new Origin("carbiz", null), reports));
    }

    /** A plan whose one goal is m0, with a strategy for each of these measures, owned by whom it says. */
    public static String plan(String key, String owner, String... measures) {
        String strategies = IntStream.range(0, measures.length)
                .mapToObj(number -> """
                        {"key": "s%1$d", "name": "Strategy %1$d", "owner": "%2$s", "serves": ["g0"],
                         "measures": [{"measure": "%3$s"}]}""".formatted(number, owner, measures[number]))
                .collect(Collectors.joining(","));
        return """
                {"key": "%s", "name": "Plan %s", "unitKey": "company", "year": 2026, "owner": "zhang-wei",
                 "objective": {"text": "Become the first gateway"},
                 "goals": [{"key": "g0", "name": "Cars sold", "owner": "li-ming", "measure": "m0"}],
                 "strategies": [%s]}""".formatted(key, key, strategies);
    }

    /** Publishes a document as the next version of its plan. */
    public PlanVersionView publish(TenantId tenant, String document, Promise... promises) {
        return as(tenant, Role.PMO, "company", "pmo", () -> {
            String key = JSON.readTree(document).get("key").asString();
            plans.putDraft(key, JSON.readTree(document), null);
            return plans.publish(key, new Publication("Because", "Better", List.of(promises), null));
        });
    }

    public static Promise up(String measure, String by) {
        return new Promise(measure, PromiseDirection.UP, LocalDate.parse(by));
    }

    public static Promise hold(String measure, String by) {
        return new Promise(measure, PromiseDirection.HOLD, LocalDate.parse(by));
    }

    /** Lets time pass until then. */
    public void on(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    private void person(TenantId tenant, String key, String name, String unit) {
        organisation.addPerson(
                new PersonView(key, name, key + "@" + tenant.value() + ".example", unit, Role.LEAD), null);
    }

    /** Does something as somebody; gives back who was signed in before. */
    public static <T> T as(TenantId tenant, Role role, String unit, String person, Callable<T> work) {
        var before = SecurityContextHolder.getContext();
        Caller caller = caller(tenant, role, unit, person);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities())));
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static Caller caller(TenantId tenant, Role role, String unit, String person) {
        return new Caller(tenant.value(), person, person, person + "@x.example", unit, role, Set.of(), null);
    }

    /** The clock, and the world. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import(HistoryWorld.class)
    public static class Calendar {

        @Bean
        @Primary
        MovableClock calendar() {
            return new MovableClock(START);
        }
    }
}
