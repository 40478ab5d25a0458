package dev.lodestar.checkin.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import dev.lodestar.checkin.NumberReports;
import dev.lodestar.checkin.ReportLinks;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page that a link of a reminder opens. Each test has a tenant of its own; it is Tuesday of 2026-W10. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.checkin.ui")
class LinkedWeekViewTest extends SpringBrowserlessTest {

    @Autowired
    private HistoryWorld world;

    @Autowired
    private ReportLinks links;

    @Autowired
    private NumberReports reports;

    @Test
    void a_number_is_reported_without_signing_in() {
        TenantId tenant = begin("linked-saves");
        LinkedWeekView view = open(tenant);
        assertThat(said(view)).contains("2 things need you", "You report as Li Ming", "Measure m0", "Measure m1");

        type(0, "118", "Fine");
        press("Save");

        assertThat(said(view)).contains("One thing needs you", "118 saved");
        assertThat(current(tenant).value()).isEqualByComparingTo("118");
        assertThat(current(tenant).source()).isEqualTo("li-ming");
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();

        press("Undo");
        assertThat(current(tenant).withdrawn()).isTrue();
    }

    @Test
    void what_somebody_else_reported_meanwhile_is_shown() {
        TenantId tenant = begin("linked-conflicts");
        LinkedWeekView view = open(tenant);
        type(0, "118", "");
        world.report(tenant, "m0", "2026-W09", 70);

        press("Save");
        assertThat(said(view)).contains("carbiz reported 70 drives meanwhile");
        press("Replace with mine");
        assertThat(current(tenant).value()).isEqualByComparingTo("118");
    }

    @Test
    void nothing_leads_anywhere_but_to_the_sign_in() {
        open(begin("linked-stays"));

        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref).filter(href -> !href.isEmpty()))
                .containsExactly("my-week");
        assertThat(find(FilesField.class).all())
                .allSatisfy(files -> assertThat(files.getChildren()).isEmpty());
    }

    @Test
    void a_link_that_ends_while_the_page_is_open_saves_nothing() {
        TenantId tenant = begin("linked-ends");
        LinkedWeekView view = open(tenant);
        type(0, "118", "");
        world.on("2026-03-11T02:00:00Z");

        press("Save");

        assertThat(said(view)).contains("This link has ended").doesNotContain("Measure m0", "Li Ming");
        assertThat(current(tenant)).isNull();
    }

    @Test
    void whatever_does_not_work_is_answered_alike() {
        TenantId tenant = begin("linked-wrong");
        begin("linked-other");
        String secret = issue(tenant);

        String wrong = said(at("linked-wrong", "A".repeat(43)));
        assertThat(wrong).contains("This link has ended", "Sign in");
        assertThat(said(at("linked-other", secret))).isEqualTo(wrong);
        assertThat(said(at("no-such-tenant", secret))).isEqualTo(wrong);
        assertThat(said(at("NO TENANT", secret))).isEqualTo(wrong);
        assertThat(said(at("linked-wrong", "x"))).isEqualTo(wrong);
    }

    @Test
    void it_can_be_ended_on_the_page() {
        TenantId tenant = begin("linked-button");
        String secret = issue(tenant);
        LinkedWeekView view = at(tenant.value(), secret);

        press("End this link now");

        assertThat(said(view)).contains("This link has ended");
        assertThat(TenantScope.call(tenant, () -> links.open(secret))).isEmpty();
    }

    @Test
    void the_rest_still_asks_for_a_sign_in() {
        open(begin("linked-rest"));

        assertThatThrownBy(() -> navigate(MyWeekView.class)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void opening_it_costs_few_statements() {
        TenantId tenant = begin("linked-few");
        String secret = issue(tenant);
        at(tenant.value(), secret);

        assertThat(StatementCount.during(() -> at(tenant.value(), secret))).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    @SignedIn(tenant = "linked-beside", role = Role.PMO, person = "pmo")
    void who_is_signed_in_beside_it_is_not_asked() {
        TenantId tenant = begin("linked-beside");
        LinkedWeekView view = open(tenant);
        type(0, "118", "");

        press("Save");

        assertThat(said(view)).contains("You report as Li Ming", "118 saved");
        assertThat(current(tenant).source()).isEqualTo("li-ming");
    }

    @Test
    @SignedIn(tenant = "linked-own", role = Role.LEAD, unit = "sales", person = "li-ming")
    void who_is_signed_in_already_gets_the_whole_week() {
        TenantId tenant = begin("linked-own");

        navigate("r/" + tenant + "/" + issue(tenant), MyWeekView.class);

        assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst())
                .isInstanceOf(MyWeekView.class);
    }

    private TenantId begin(String name) {
        TenantId tenant = world.begin(name, 2);
        world.report(tenant, "m0", "2026-W05", 100, 100, 100, 104);
        world.report(tenant, "m1", "2026-W05", 100, 100, 100, 104);
        return tenant;
    }

    private LinkedWeekView open(TenantId tenant) {
        return at(tenant.value(), issue(tenant));
    }

    private LinkedWeekView at(String tenant, String secret) {
        return navigate("r/" + tenant.replace(" ", "%20") + "/" + secret, LinkedWeekView.class);
    }

    private String issue(TenantId tenant) {
        return TenantScope.call(tenant, () -> links.issue("li-ming", "li-ming@" + tenant + ".example"))
                .orElseThrow();
    }

    private ObservationView current(TenantId tenant) {
        return HistoryWorld.as(tenant, Role.LEAD, "sales", "li-ming", () -> reports.current("m0", "2026-W09"));
    }

    private void type(int row, String value, String note) {
        List<TypedField> fields = find(ReportRow.class)
                .all()
                .get(row)
                .getChildren()
                .flatMap(Component::getChildren)
                .filter(TypedField.class::isInstance)
                .map(TypedField.class::cast)
                .toList();
        fields.getFirst().setValue(value);
        fields.getLast().setValue(note);
    }

    private void press(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
