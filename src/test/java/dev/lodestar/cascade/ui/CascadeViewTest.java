package dev.lodestar.cascade.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.Proposals;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.testing.StatementCount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedIn
class CascadeViewTest extends CascadeScreenTest {

    @Autowired
    private Proposals proposals;

    @Test
    void a_plan_says_what_it_takes_up_and_what_it_hands_on() {
        links.add(drive());

        assertThat(said(open("sales-2026")))
                .contains("Sales 2026 takes up 1 and hands 0 on", "Takes up 1 link from above", "Company 2026")
                .contains("Strategy Online choice to test drive → Objective Every click a drive")
                .contains("strategy → objective · down · since 3 Mar")
                .contains("Nobody takes anything up from this plan");
        assertThat(said(open("company-2026"))).contains("Hands 1 link on", "Sales 2026");
    }

    @Test
    void a_link_that_lost_one_of_its_ends_is_the_headline() {
        links.add(drive());
        publish("company-2026", companyWithoutDrive());
        // what is proposed waits for an answer and is said first
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(proposals.of("sales-2026")).hasSize(1));
        proposals.dispute(proposals.of("sales-2026").getFirst().id(), "It is still ours");

        assertThat(said(open("sales-2026")))
                .contains(
                        "1 link of Sales 2026 is broken", "Broken link: one of its ends is not in the newest version");
    }

    @Test
    void a_link_is_made_by_choosing_what_fits_together() {
        CascadeView view = open("sales-2026");
        press("Add a link");
        kind().setValue(LinkKind.MEASURE_GOAL);
        plan().setValue(summary("company-2026"));
        node("Goal or measure above").setValue(choice("Goal or measure above", "bookings"));

        assertThat(node("Goal below").getValue().name()).isEqualTo("G1 Bookings");
        find(Button.class).withText("Link").single().click();

        assertThat(said(view)).contains("The plans are linked.", "Measure bookings → Goal Bookings", "shared number");
        assertThat(links.of("sales-2026").up()).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_does_not_fit_is_said_at_the_field_and_nothing_is_linked() {
        open("sales-2026");
        press("Add a link");
        plan().setValue(summary("company-2026"));
        node("Strategy above").setValue(choice("Strategy above", "S1 Online choice to test drive"));
        find(Select.class)
                .withCondition(field -> "Direction".equals(field.getLabel()))
                .single()
                .setValue(LinkDirection.SIDEWAYS);
        find(Button.class).withText("Link").single().click();

        assertThat(find(Select.class)
                        .withCondition(field -> "Direction".equals(field.getLabel()))
                        .single()
                        .getErrorMessage())
                .startsWith("The direction does not fit");
        assertThat(links.of("sales-2026").up()).isEmpty();
    }

    @Test
    void ending_a_link_names_what_ends_with_it_and_can_be_undone() {
        links.add(drive());
        CascadeView view = open("sales-2026");

        press("End link");
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message"))
                .contains("Changes of \"Online choice to test drive\" no longer reach Sales 2026");
        test(dialog).confirm();
        assertThat(said(view)).contains("The link from Company 2026 to Sales 2026 has ended.");
        assertThat(links.of("sales-2026").up()).isEmpty();

        press("Undo");
        assertThat(links.of("sales-2026").up()).hasSize(1);
    }

    @Test
    @SignedIn(role = Role.MEMBER, unit = "sales", person = "sun-yue")
    void who_publishes_neither_plan_changes_no_link() {
        open("sales-2026");

        assertThat(find(NativeButton.class).withText("Add a link").exists()).isFalse();
    }

    @Test
    @SignedIn(role = Role.PARTNER, unit = "gac", person = "gac-chen")
    void a_partner_reads_only_of_its_own_plan() {
        assertThat(said(open("gac-2026"))).contains("GAC 2026 takes up 0 and hands 0 on");
    }

    @Test
    void it_costs_few_statements() {
        links.add(drive());
        open("company-2026");

        List<String> sent = StatementCount.during(() -> open("sales-2026"));

        assertThat(sent).hasSizeLessThanOrEqualTo(12);
    }

    private CascadeView open(String plan) {
        return navigate("plans/" + plan + "/links", CascadeView.class);
    }

    private void press(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Select<LinkKind> kind() {
        return find(Select.class)
                .withCondition(field -> "What is handed down".equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PlanSummary> plan() {
        return find(ComboBox.class)
                .withCondition(field -> "The other plan".equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<NodeChoices.Choice> node(String label) {
        return find(ComboBox.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private NodeChoices.Choice choice(String label, String name) {
        return node(label)
                .getGenericDataView()
                .getItems()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private PlanSummary summary(String key) {
        return plans.list().stream()
                .filter(plan -> plan.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
