package dev.lodestar.response.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.alert.AlertHandling;
import dev.lodestar.alert.Alerts;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.testing.StatementCount;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a tenant of its own. It is Tuesday of 2026-W10. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.response.ui")
class AlertsViewTest extends SpringBrowserlessTest {

    @Autowired
    private HistoryWorld world;

    @Autowired
    private Alerts alerts;

    @Autowired
    private AlertHandling handling;

    @Autowired
    private AlertCount count;

    @Test
    @SignedIn(tenant = "board-reads", role = Role.LEAD, unit = "sales", person = "li-ming")
    void a_row_says_how_bad_what_whose_and_whether_anybody_took_it_up() {
        TenantId tenant = begin("board-reads", 1);

        String said = said(navigate(AlertsView.class));

        assertThat(said)
                .contains(
                        "One alert is open, one is yours",
                        "Measure m0: 30 % below expectation, 2 weeks in a row",
                        "off track")
                .contains("Sales · Li Ming", "nobody has taken it up");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("alerts/" + id(tenant));
        assertThat(count.count()).isEqualTo(1);
    }

    @Test
    @SignedIn(tenant = "board-handled")
    void what_was_done_about_it_shows_without_a_reload() {
        TenantId tenant = begin("board-handled", 1);
        AlertsView view = navigate(AlertsView.class);
        handling.acknowledge(id(tenant), "We call them", null, null);
        handling.snooze(id(tenant), LocalDate.parse("2026-03-10"), "Trade fair");
        handling.escalate(id(tenant), "Money is needed");

        view.refresh();

        assertThat(said(view))
                .contains(
                        "One alert is open",
                        "taken up by pmo",
                        "snoozed until 10 March 2026",
                        "The alerts have changed");
    }

    @Test
    @SignedIn(tenant = "board-filters")
    void the_board_is_narrowed_down_by_its_address() {
        begin("board-filters", 2);

        assertThat(said(at("unit=sales"))).contains("Measure m0", "Measure m1");
        assertThat(said(at("unit=swap"))).contains("No alert matches");
        assertThat(said(at("mine=1"))).contains("No alert matches");
        assertThat(said(at("rule=missing"))).contains("No alert matches");
        assertThat(said(at("state=over"))).contains("No alert matches");
        assertThat(said(at("state=any&rule=lag"))).contains("Measure m0");
    }

    @Test
    @SignedIn(tenant = "board-quiet")
    void without_alerts_it_says_when_one_would_appear() {
        world.begin("board-quiet", 1);

        assertThat(said(navigate(AlertsView.class)))
                .contains("No open alerts", "two periods in a row")
                .contains("Integrity");
    }

    @Test
    @SignedIn(tenant = "board-integrity")
    void the_signals_of_integrity_are_beside_it_for_those_who_follow_up() {
        TenantId tenant = begin("board-integrity", 1);
        world.redefine(tenant, "m0", 90, "2026-03-02");

        String said = said(at("view=integrity"));

        assertThat(said)
                .contains(
                        "Signals of integrity", "Target eased", "Measure m0", "from 100 drives to 90 drives", "by pmo");
    }

    @Test
    @SignedIn(tenant = "board-lead", role = Role.LEAD, unit = "sales", person = "li-ming")
    void others_are_not_offered_the_signals_of_integrity() {
        begin("board-lead", 1);

        assertThat(said(navigate(AlertsView.class))).doesNotContain("Integrity");
    }

    @Test
    @SignedIn(tenant = "board-pages")
    void further_alerts_come_by_the_page_and_cost_few_statements() {
        begin("board-pages", 27);
        AlertsView view = navigate(AlertsView.class);
        assertThat(find(AlertRow.class).all()).hasSize(25);

        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals("Show more"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(find(AlertRow.class).all()).hasSize(27);
        assertThat(view.isAttached()).isTrue();
        assertThat(StatementCount.during(() -> navigate("alerts", AlertsView.class)))
                .hasSizeLessThanOrEqualTo(12);
    }

    private AlertsView at(String query) {
        UI.getCurrent().navigate("alerts", QueryParameters.fromString(query));
        return find(AlertsView.class).single();
    }

    private TenantId begin(String name, int measures) {
        TenantId tenant = world.begin(name, measures);
        for (int number = 0; number < measures; number++) {
            world.report(tenant, "m" + number, "2026-W05", 100, 100, 100, 80, 70);
        }
        await().pollInSameThread().until(() -> alerts.firingCount() == measures);
        return tenant;
    }

    private long id(TenantId tenant) {
        assertThat(tenant).isNotNull();
        return alerts.open(1).getFirst().id();
    }
}
