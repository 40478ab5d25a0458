package dev.lodestar.cascade;

import static org.awaitility.Awaitility.await;

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
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.MovableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import tools.jackson.databind.json.JsonMapper;

/** Two tenants with the same units, people and measures, and plans that tests publish in a word. */
class CascadeWorld {

    static final TenantId JD = new TenantId("jd-auto");
    static final TenantId RHEIN = new TenantId("rhein-mobil");
    static final Instant START = Instant.parse("2026-03-03T02:00:00Z");

    private static final List<String> TABLES =
            List.of("cascade_proposal", "cascade_link", "plan_edit", "plan_node", "plan_version", "plan_draft", "plan");
    private static final List<String> MEASURES =
            List.of("sold", "repurchase", "bookings", "conversion", "stations", "wait");
    private static final String MEASURE = """
            {"name": "Measure %1$s", "unit": "cars", "kind": "FLOW", "frequency": "WEEK", "graceHours": 24,
             "owner": "%2$s", "unitKey": "sales", "sharedWith": ["gac"],
             "definition": {"effectiveFrom": "2026-02-02", "direction": "HIGHER",
               "curve": {"shape": "STEP", "targets": [{"date": "2026-02-02", "value": "100"}]}}}""";

    private final Tenants tenants;
    private final Organisation organisation;
    private final Measures measures;
    private final Observations observations;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final List<ProposalMade> heard = new CopyOnWriteArrayList<>();

    CascadeWorld(
            Tenants tenants,
            Organisation organisation,
            Measures measures,
            Observations observations,
            Plans plans,
            JdbcClient jdbc,
            MovableClock clock) {
        this.tenants = tenants;
        this.organisation = organisation;
        this.measures = measures;
        this.observations = observations;
        this.plans = plans;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins anew, on a Tuesday, without plans and links, signed in as the PMO of the first tenant. */
    void begin() {
        settle();
        heard.clear();
        clock.moveTo(START);
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        if (tenants.all().isEmpty()) {
            build(JD);
            build(RHEIN);
        }
        signIn(JD, Role.PMO, "company");
    }

    private void build(TenantId tenant) {
        tenants.add(new Tenant(tenant, tenant.value(), ZoneId.of("Asia/Shanghai"), Locale.ENGLISH));
        TenantScope.run(tenant, () -> {
            organisation.addUnit("company", "Company", null, false);
            organisation.addUnit("sales", "Sales", "company", false);
            organisation.addUnit("sales-north", "Sales north", "sales", false);
            organisation.addUnit("swap", "Swap", "company", false);
            organisation.addUnit("gac", "GAC", null, true);
            person(tenant, "zhang-wei", "company");
            person(tenant, "li-ming", "sales");
            person(tenant, "wang-lei", "swap");
            person(tenant, "gac-chen", "gac");
        });
        signIn(tenant, Role.PMO, "company");
        MEASURES.forEach(key -> define(key, key.equals("wait") ? "gac-chen" : "li-ming"));
    }

    void define(String key, String owner) {
        measures.define(key, JsonMapper.shared().readTree(MEASURE.formatted(key, owner)), null);
    }

    /** Records a number of the first tenant for the week before {@link #START}, of which 100 are expected. */
    void reportOnce(String measure, int value) {
        Report report = new Report(measure, "2026-W09", BigDecimal.valueOf(value), null, null, null, false);
        asSystem(() -> observations.record(new Origin("carbiz", null), List.of(report)));
    }

    private void person(TenantId tenant, String key, String unit) {
        organisation.addPerson(
                new PersonView(key, "Name of " + key, key + "@" + tenant + ".example", unit, Role.MEMBER), null);
    }

    /** Waits until whoever listens has heard of everything. */
    void settle() {
        await().pollInSameThread()
                .until(() -> jdbc.sql("select count(*) from EVENT_PUBLICATION")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** The proposals that were made since the test began. */
    List<ProposalMade> heard() {
        return List.copyOf(heard);
    }

    @EventListener
    void on(ProposalMade event) {
        heard.add(event);
    }

    /** Publishes the plan as its next version, lets everybody hear of it and returns the number. */
    int publish(PlanSketch plan) {
        return publish(plan, "Because of " + plan.key());
    }

    int publish(PlanSketch plan, String reason) {
        plans.putDraft(plan.key(), plan.json(), null);
        int version =
                plans.publish(plan.key(), new Publication(reason, "Sales rise")).number();
        settle();
        return version;
    }

    void signIn(TenantId tenant, Role role, String unit) {
        signIn(tenant, role, unit, "caller");
    }

    void signIn(TenantId tenant, Role role, String unit, String person) {
        Caller caller = new Caller(tenant.value(), person, person, person + "@x.example", unit, role, Set.of(), null);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities())));
    }

    /** Does something as the system would, for the first tenant. */
    static <T> T asSystem(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return TenantScope.call(JD, work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** A company plan with two strategies, and a sales plan below it. */
    void publishTwo() {
        publish(company());
        publish(sales());
    }

    static PlanSketch company() {
        return PlanSketch.of("company-2026", "company")
                .goal("g1", "sold")
                .strategy("drive", "g1")
                .measure("bookings")
                .action("launch")
                .strategy("loop", "g1")
                .measure("stations");
    }

    /** The company's plan with another name for the strategy that was handed down. */
    static PlanSketch renamed(String name) {
        return PlanSketch.of("company-2026", "company")
                .goal("g1", "sold")
                .strategy("loop", "g1")
                .measure("stations")
                .strategyNamed("drive", name, "g1")
                .measure("bookings")
                .action("launch");
    }

    /** The company's plan without the strategy that was handed down. */
    static PlanSketch withoutDrive() {
        return PlanSketch.of("company-2026", "company")
                .goal("g1", "sold")
                .strategy("loop", "g1")
                .measure("stations");
    }

    static PlanSketch sales() {
        return PlanSketch.of("sales-2026", "sales")
                .goal("book", "bookings")
                .goal("cars", "sold")
                .strategy("first", "book", "cars")
                .measure("conversion")
                .action("train");
    }

    static NewLink objective(String strategy, String parent, String child) {
        return new NewLink(
                LinkKind.STRATEGY_OBJECTIVE,
                LinkDirection.DOWN,
                parent,
                NodeRef.strategy(strategy),
                child,
                NodeRef.OBJECTIVE,
                null);
    }

    /** The company's strategy "drive" becomes the objective of the sales plan. */
    static NewLink drive() {
        return objective("drive", "company-2026", "sales-2026");
    }

    /** A clock that tests move, and the world. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import(CascadeWorld.class)
    static class Setting {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(START);
        }
    }
}
