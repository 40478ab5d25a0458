package dev.lodestar.notification.ui;

import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import dev.lodestar.alert.AlertDetail;
import dev.lodestar.alert.Alerts;
import dev.lodestar.alert.HandlingRow;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.notification.AlertLinks;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page that a link of a mail about an alert opens. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.notification.ui")
class AlertLinkViewTest extends SpringBrowserlessTest {

    private static final String WRONG = "This link has ended";

    @Autowired
    private HistoryWorld world;

    @Autowired
    private AlertLinks links;

    @Autowired
    private Alerts alerts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void it_shows_the_alert_and_changes_nothing_until_somebody_says_something() {
        TenantId tenant = begin("ack-says");
        String secret = issue(tenant);
        AlertLinkView view = at(tenant.value(), secret);
        at(tenant.value(), secret);

        assertThat(said(view))
                .contains("Measure m0: 30 % below expectation for 2 weeks", "W9 2026", "70 drives", "100 drives", "−30")
                .contains("You acknowledge as Li Ming");
        assertThat(detail(tenant).handling()).isEmpty();

        press("Acknowledge");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(detail(tenant).handling()).isEmpty();

        find(TextArea.class).single().setValue("The campaign ended; the next begins on Monday");
        press("Acknowledge");

        assertThat(said(view)).contains("Acknowledged, Li Ming");
        assertThat(detail(tenant).handling()).singleElement().satisfies(act -> {
            assertThat(act.act()).isEqualTo(HandlingRow.Act.ACKNOWLEDGED);
            assertThat(act.by()).isEqualTo("li-ming");
            assertThat(act.text()).isEqualTo("The campaign ended; the next begins on Monday");
        });
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(said(at(tenant.value(), secret))).as("a link works once").contains(WRONG);
    }

    @Test
    void whatever_does_not_work_is_answered_alike() {
        TenantId tenant = begin("ack-wrong");
        begin("ack-other");
        String secret = issue(tenant);

        String wrong = said(at("ack-wrong", "A".repeat(43)));
        assertThat(wrong).contains(WRONG);
        assertThat(said(at("ack-other", secret))).isEqualTo(wrong);
        assertThat(said(at("no-such-tenant", secret))).isEqualTo(wrong);
        assertThat(said(at("NO%20TENANT", secret))).isEqualTo(wrong);
        assertThat(said(at("ack-wrong", "x"))).isEqualTo(wrong);
        world.on("2026-03-11T02:00:00Z");
        assertThat(said(at(tenant.value(), secret))).isEqualTo(wrong);
    }

    @Test
    void a_link_that_ends_while_the_page_is_open_acknowledges_nothing() {
        TenantId tenant = begin("ack-ends");
        AlertLinkView view = at(tenant.value(), issue(tenant));
        find(TextArea.class).single().setValue("Late");
        world.on("2026-03-11T02:00:00Z");

        press("Acknowledge");

        assertThat(said(view)).contains(WRONG);
        assertThat(detail(tenant).handling()).isEmpty();
    }

    @Test
    void only_who_handles_alerts_and_has_the_address_gets_one() {
        TenantId tenant = begin("ack-none");
        long alert = detail(tenant).alert().id();

        assertThat(TenantScope.call(tenant, () -> links.issue("li-ming", "other@x.example", alert)))
                .isEmpty();
        assertThat(TenantScope.call(tenant, () -> links.issue("nobody", "nobody@x.example", alert)))
                .isEmpty();
    }

    @Test
    void only_the_hash_is_kept() {
        TenantId tenant = begin("ack-hash");
        String secret = issue(tenant);

        assertThat(jdbc.sql("select * from alert_link where tenant = ?")
                        .param(tenant.value())
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain(secret);
    }

    @Test
    @SignedIn(tenant = "ack-beside", role = Role.PMO, person = "pmo")
    void who_is_signed_in_beside_it_is_not_asked() {
        TenantId tenant = begin("ack-beside");
        at(tenant.value(), issue(tenant));
        find(TextArea.class).single().setValue("Mine");

        press("Acknowledge");

        assertThat(detail(tenant).handling())
                .singleElement()
                .satisfies(act -> assertThat(act.by()).isEqualTo("li-ming"));
    }

    private TenantId begin(String name) {
        TenantId tenant = world.begin(name, 1);
        world.report(tenant, "m0", "2026-W05", 100, 100, 100, 80, 70);
        await().pollInSameThread()
                .until(() -> jdbc.sql("select count(*) from incident where tenant = ?")
                                .param(name)
                                .query(Integer.class)
                                .single()
                        == 1);
        return tenant;
    }

    private AlertDetail detail(TenantId tenant) {
        return as(
                tenant,
                Role.PMO,
                "company",
                "pmo",
                () -> alerts.get(alerts.open(1).getFirst().id()));
    }

    private String issue(TenantId tenant) {
        long alert = detail(tenant).alert().id();
        return TenantScope.call(tenant, () -> links.issue("li-ming", "li-ming@" + tenant + ".example", alert))
                .orElseThrow();
    }

    private AlertLinkView at(String tenant, String secret) {
        return navigate("a/" + tenant + "/" + secret, AlertLinkView.class);
    }

    private void press(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
