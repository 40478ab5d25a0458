package dev.lodestar.measure.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Origin;
import dev.lodestar.measure.Report;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** The measure screens on a real database, on Tuesday of 2026-W10, with a measure that fires and one that is silent. */
@SpringBootTest
@ViewPackages(packages = "dev.lodestar.measure.ui")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({StatementCount.class, MeasureScreenTest.Tuesday.class})
abstract class MeasureScreenTest extends SpringBrowserlessTest {

    static final TenantId TENANT = new TenantId("jd-auto");

    private static final String DEFINITION = """
            {"name": "%s", "unit": "drives", "kind": "FLOW", "frequency": "WEEK", "graceHours": 24,
             "owner": "li-ming", "unitKey": "sales", "sharedWith": ["gac"],
             "definition": {"effectiveFrom": "2026-01-26", "direction": "HIGHER",
               "curve": {"shape": "STEP", "targets": [{"date": "2026-01-26", "value": "1450"}]}}}""";

    @Autowired
    private Tenants tenants;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Measures measures;

    @Autowired
    private Observations observations;

    @TestConfiguration(proxyBeanMethods = false)
    static class Tuesday {

        @Bean
        @Primary
        Clock tuesday() {
            return Clock.fixed(Instant.parse("2026-03-03T02:00:00Z"), ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void world() {
        tenants.add(new Tenant(TENANT, "JD Auto", ZoneId.of("Asia/Shanghai"), Locale.CHINA));
        TenantScope.run(TENANT, () -> {
            organisation.addUnit("sales", "Sales & Test Drive", null, false);
            organisation.addUnit("gac", "GAC", null, true);
            organisation.addPerson(person("li-ming", "Li Ming"), null);
        });
        define("bookings", "Test-drive bookings");
        define("silent", "Silent measure");
        report("bookings", "2026-W06", 1460);
        report("bookings", "2026-W07", 1440);
        report("bookings", "2026-W08", 1235);
        report("bookings", "2026-W09", 1160);
    }

    /** Records a number as a source would. */
    final void report(String measure, String week, int value) {
        Report report = new Report(measure, week, BigDecimal.valueOf(value), null, null, null, false);
        TenantScope.run(TENANT, () -> observations.record(new Origin("carbiz", null), List.of(report)));
    }

    final void define(String key, String name) {
        SecurityContext before = SecurityContextHolder.getContext();
        Caller keeper = Caller.token(TENANT, "keeper", Set.of(TokenScope.ADMIN));
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(keeper, null, keeper.getAuthorities())));
        try {
            if (TenantScope.call(TENANT, () -> measures.get(key).measure().version()) >= 0) {
                return;
            }
        } catch (dev.lodestar.kernel.NotFoundException absent) {
            measures.define(key, JsonMapper.shared().readTree(DEFINITION.formatted(name)), null);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Everything the screen says, as a reader would see it. */
    static String said(Component component) {
        return said(component.getElement()).replace('\u00a0', ' ');
    }

    private static String said(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.getChildren()
                .filter(child -> child.isTextNode() || child.isVisible())
                .map(MeasureScreenTest::said)
                .collect(Collectors.joining(" "));
    }

    private static PersonView person(String key, String name) {
        return new PersonView(key, name, key + "@jd-auto.example", "sales", Role.LEAD);
    }
}
