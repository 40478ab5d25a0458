package dev.lodestar.response.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeButton;
import dev.lodestar.alert.AlertView;
import dev.lodestar.history.SignedIn;
import dev.lodestar.ingest.FailingShop;
import dev.lodestar.ingest.Sources;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of an alert about a source. */
@ViewPackages(packages = "dev.lodestar.response.ui")
class SourceAlertViewTest extends AlertPageFixture {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Sources sources;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @SignedIn(tenant = "alert-source", role = Role.LEAD, unit = "sales", person = "li-ming")
    void a_failing_source_shows_its_failed_pulls_and_the_measures_that_wait() {
        TenantId tenant = world.begin("alert-source", 1);
        FailingShop.keep(context, tenant, FailingShop.spec("li-ming", "sales", false, "m0"));
        jdbc.sql("""
                insert into incident (tenant, id, measure_id, measure_key, rule, start_period, fired_period, state, streak,
                    retroactive, announced, revision, raised_at, changed_at, evidence)
                select tenant, id + 30000000, id, measure_key, 'MISSING', '2026-W09', '2026-W09', 'FIRING', 1, false, true,
                    1, '2026-03-03 02:00:00', '2026-03-03 02:00:00', '[]'
                from measure where tenant = ?""").param(tenant.value()).update();
        TenantScope.run(tenant, () -> sources.pullBySystem("shop"));
        await().pollInSameThread().until(() -> source().isPresent());
        AlertDetailView view = open(source().orElseThrow());

        assertThat(said(view))
                .contains("Shop: has failed since Mar 3, 2026, 10:00 AM, 1 pull so far")
                .contains("Evidence: one failed pull", "Cannot connect to")
                .contains("One measure waits for its numbers", "Measure m0", "its alert")
                .contains("It waits for Li Ming to take it up", "Raised · 1 failed pull");
        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .contains("Acknowledge…", "Snooze…")
                .doesNotContain("Countermeasure…");
        press("Acknowledge…");
        field("What you know or will do").setValue("The password was changed");
        save("Acknowledge");
        assertThat(said(view)).contains("Li Ming took it up");

        assertThat(said(navigate(AlertsView.class)))
                .contains("Shop: has failed since", "Measure m0: no numbers for 1 week");
        long id = source().orElseThrow().id();
        assertThat(StatementCount.during(() -> navigate("alerts/" + id, AlertDetailView.class)))
                .hasSizeLessThanOrEqualTo(13);
    }

    private Optional<AlertView> source() {
        return alerts.open(10).stream().filter(alert -> alert.source() != null).findFirst();
    }
}
