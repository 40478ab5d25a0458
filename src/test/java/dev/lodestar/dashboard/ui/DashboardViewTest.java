package dev.lodestar.dashboard.ui;

import static dev.lodestar.dashboard.DashboardWorld.SMALL;
import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.dashboard.DashboardWorld;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.TestDatabase;
import dev.lodestar.uikit.Bullet;
import dev.lodestar.uikit.HeatGrid;
import dev.lodestar.uikit.Sparkline;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ViewPackages(packages = "dev.lodestar.dashboard.ui")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(DashboardWorld.Tuesday.class)
@SignedIn
class DashboardViewTest extends SpringBrowserlessTest {

    @Autowired
    private DashboardWorld world;

    @Autowired
    private Tenants tenants;

    @BeforeEach
    void build() {
        world.build(SMALL, 4);
        tenants.add(new Tenant(new TenantId("empty"), "Empty", ZoneOffset.UTC, Locale.ENGLISH));
    }

    @Test
    void an_executive_reads_what_is_off_and_who_owns_it_without_a_click() {
        await().pollInSameThread()
                .untilAsserted(
                        () -> assertThat(said(navigate(DashboardView.class))).contains("2 alerts are firing"));

        assertThat(said(navigate(DashboardView.class)))
                .contains("Become the first gateway", "Version 1 · Zhang Wei")
                .contains("Cars sold needs you; 1 of 2 goals on track")
                .contains("off track · Measure 0", "70 · expected 100 · target 100 drives", "Li Ming · Sales")
                .contains("Worse than expected for 2 weeks", "70 drives → expected 100 drives")
                .contains("The year begins");
        assertThat(find(Bullet.class).all()).hasSize(2);
        assertThat(find(Sparkline.class).all()).hasSize(2);
        assertThat(find(HeatGrid.class).exists()).isTrue();
    }

    @Test
    @SignedIn(role = Role.PARTNER, unit = "gac")
    void a_partner_reads_of_its_measures_only() {
        assertThat(said(navigate(DashboardView.class)))
                .contains("Your measures", "Measure 1", "Measure 2")
                .doesNotContain("Measure 0", "Become the first gateway");
    }

    @Test
    @SignedIn(tenant = "empty")
    void before_there_is_a_plan_it_says_what_to_do() {
        assertThat(said(navigate(DashboardView.class))).contains("There is no plan yet", "OGSM on a page");
    }

    @Test
    void an_address_of_nothing_says_so() {
        UI.getCurrent().navigate(DashboardView.class, QueryParameters.of("plan", "nothing"));

        assertThat(said(find(DashboardView.class).single())).contains("There is no such plan here");
    }

    @Test
    void a_number_that_arrives_is_shown_and_announced_without_reloading() {
        DashboardView view = navigate(DashboardView.class);

        world.report(SMALL, "m1", "2026-W09", 60);
        view.refresh();

        assertThat(said(view)).contains("Updated. On time and 1 more need you");
        world.report(SMALL, "m1", "2026-W09", 104);
    }
}
