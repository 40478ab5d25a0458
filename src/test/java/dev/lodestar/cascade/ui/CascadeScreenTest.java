package dev.lodestar.cascade.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.Links;
import dev.lodestar.cascade.NewLink;
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
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** The cascade's screens on a real database: a company plan, a sales plan below it, and a plan of a partner. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ViewPackages(packages = "dev.lodestar.cascade.ui")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({StatementCount.class, CascadeScreenTest.Tuesday.class})
abstract class CascadeScreenTest extends SpringBrowserlessTest {

    static final TenantId TENANT = new TenantId("jd-auto");
    static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");

    private static final String MEASURE = """
            {"name": "%s", "unit": "cars", "kind": "FLOW", "frequency": "WEEK", "graceHours": 24,
             "owner": "li-ming", "unitKey": "sales", "sharedWith": [],
             "definition": {"effectiveFrom": "2026-02-02", "direction": "HIGHER",
               "curve": {"shape": "STEP", "targets": [{"date": "2026-02-02", "value": "100"}]}}}""";

    private static final String COMPANY = """
            {"key":"company-2026","name":"Company 2026","unitKey":"company","year":2026,"owner":"zhang-wei",
             "objective":{"text":"Be the first gateway"},
             "goals":[{"key":"g1","name":"Cars sold","owner":"zhang-wei","measure":"sold"}],
             "strategies":[
               {"key":"drive","name":"Online choice to test drive","owner":"li-ming","serves":["g1"],
                "measures":[{"measure":"bookings"}],
                "actions":[{"key":"launch","name":"Ten launches","owner":"li-ming","start":"2026-01-10",
                            "deadline":"2026-02-20","progress":40}]},
               {"key":"loop","name":"Close the loop","owner":"zhang-wei","serves":["g1"],
                "measures":[{"measure":"stations"}],"actions":[]}]}""";

    private static final String SALES = """
            {"key":"sales-2026","name":"Sales 2026","unitKey":"sales","year":2026,"owner":"li-ming",
             "objective":{"text":"Every click a drive"},
             "goals":[{"key":"book","name":"Bookings","owner":"li-ming","measure":"bookings"},
                      {"key":"cars","name":"Our cars","owner":"li-ming","measure":"sold"}],
             "strategies":[{"key":"first","name":"Shorter forms","owner":"li-ming","serves":["book","cars"],
                "measures":[{"measure":"stations"}],
                "actions":[{"key":"train","name":"Train advisers","owner":"li-ming","start":"2026-03-01",
                            "deadline":"2026-04-30","progress":10}]}]}""";

    private static final String GAC = """
            {"key":"gac-2026","name":"GAC 2026","unitKey":"gac","year":2026,"owner":"gac-chen",
             "objective":{"text":"Deliver on the day"},
             "goals":[{"key":"d1","name":"Cars delivered","owner":"gac-chen","measure":"sold"}],
             "strategies":[{"key":"line","name":"Second line","owner":"li-ming","serves":["d1"],
                "measures":[{"measure":"stations"}],"actions":[]}]}""";

    @Autowired
    Links links;

    @Autowired
    Plans plans;

    @Autowired
    MovableClock clock;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Measures measures;

    @Autowired
    private Observations observations;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void build() {
        SecurityContext reader = SecurityContextHolder.getContext();
        clock.moveTo(NOW);
        for (String table :
                List.of("cascade_proposal", "cascade_link", "plan_version", "plan_edit", "plan_draft", "plan")) {
            jdbc.sql("delete from " + table).update();
        }
        if (tenants.all().isEmpty()) {
            tenants.add(new Tenant(TENANT, "JD Auto", ZoneId.of("Asia/Shanghai"), Locale.ENGLISH));
            TenantScope.run(TENANT, this::people);
            signIn(Role.PMO, "company", "zhang-wei");
            List.of("sold", "bookings", "stations")
                    .forEach(key -> measures.define(key, JsonMapper.shared().readTree(MEASURE.formatted(key)), null));
            observations.record(
                    new Origin("carbiz", null),
                    List.of(new Report("bookings", "2026-W09", BigDecimal.valueOf(70), null, null, null, false)));
        }
        publish("company-2026", COMPANY);
        publish("sales-2026", SALES);
        publish("gac-2026", GAC);
        SecurityContextHolder.setContext(reader);
    }

    @AfterEach
    void leave() {
        clock.moveTo(NOW);
    }

    private void people() {
        organisation.addUnit("company", "JD Auto", null, false);
        organisation.addUnit("sales", "Sales", "company", false);
        organisation.addUnit("gac", "GAC", null, true);
        person("zhang-wei", "Zhang Wei", "company", Role.EXECUTIVE);
        person("li-ming", "Li Ming", "sales", Role.LEAD);
        person("gac-chen", "Chen", "gac", Role.PARTNER);
    }

    private void person(String key, String name, String unit, Role role) {
        organisation.addPerson(new PersonView(key, name, key + "@jd.example", unit, role), null);
    }

    void publish(String key, String document) {
        asPmo(() -> {
            plans.putDraft(key, JsonMapper.shared().readTree(document), null);
            plans.publish(key, new Publication("Double 11 pre-orders", "Sales rise"));
        });
    }

    void link(NewLink link) {
        asPmo(() -> links.add(link));
    }

    /** Whoever looks at the screens, the PMO has done something. */
    private static void asPmo(Runnable work) {
        SecurityContext reader = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(context(Role.PMO, "company", "zhang-wei"));
        work.run();
        SecurityContextHolder.setContext(reader);
    }

    /** The company without its strategy "drive". */
    static String companyWithoutDrive() {
        int from = COMPANY.indexOf("{\"key\":\"drive\"");
        int to = COMPANY.indexOf("{\"key\":\"loop\"");
        return COMPANY.substring(0, from) + COMPANY.substring(to);
    }

    static String company() {
        return COMPANY;
    }

    /** The company's strategy "drive" becomes the objective of the sales plan. */
    NewLink drive() {
        return new NewLink(
                LinkKind.STRATEGY_OBJECTIVE,
                LinkDirection.DOWN,
                "company-2026",
                NodeRef.strategy("drive"),
                "sales-2026",
                NodeRef.OBJECTIVE,
                null);
    }

    void signIn(Role role, String unit, String person) {
        SecurityContextHolder.setContext(context(role, unit, person));
    }

    static SecurityContext context(Role role, String unit, String person) {
        Caller caller = new Caller(TENANT.value(), person, person, person + "@jd.example", unit, role, Set.of(), null);
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
    }

    /** A clock that tests move. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Tuesday {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(NOW);
        }
    }
}
