package dev.lodestar.checkin.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.Subject;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.TargetProposals;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.AskDialog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What else can be done from a row of the week than answering it. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.checkin.ui")
class WeekRowActsTest extends SpringBrowserlessTest {

    @Autowired
    private HistoryWorld world;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TargetProposals proposals;

    @Autowired
    private CheckIns checkIns;

    @Test
    @SignedIn(tenant = "acts-target", role = Role.MEMBER, unit = "sales", person = "li-ming")
    void another_target_is_proposed_and_taken_back_from_the_row() {
        MyWeekView view = open("acts-target");
        press("Propose another target…");
        assertThat(dialog()).contains("Today the target is 100 drives by", "A second person decides on it");

        field(TextField.class, "New target in drives").setValue("8,8");
        press("Propose");
        assertThat(field(TextField.class, "New target in drives").getErrorMessage())
                .contains("not a number");

        field(TextField.class, "New target in drives").setValue("90");
        press("Propose");
        assertThat(field(TextArea.class, "Reason").getErrorMessage()).isEqualTo("This is needed.");
        assertThat(field(TextField.class, "New target in drives").isInvalid()).isFalse();

        field(TextArea.class, "Reason").setValue("The market shrank");
        field(TextArea.class, "What you expect of it").setValue("On track again by May");
        press("Propose");

        assertThat(said(view)).contains("You propose 90 drives by", "a second person decides.");
        assertThat(proposals.pending()).singleElement().satisfies(made -> {
            assertThat(made.reason()).isEqualTo("The market shrank");
            assertThat(made.impact()).isEqualTo("On track again by May");
        });
        assertThat(said(navigate(MyWeekView.class))).contains("You propose 90 drives by");

        press("Take back");
        assertThat(said(view())).contains("Taken back; the target stays.");
        assertThat(proposals.pending()).isEmpty();
    }

    @Test
    @SignedIn(tenant = "acts-hand", role = Role.LEAD, unit = "sales", person = "li-ming")
    void a_measure_is_handed_over_from_the_row() {
        MyWeekView view = open("acts-hand");
        press("Hand over…");
        assertThat(dialog()).contains("What is still to be reported goes along");

        press("Hand over");
        assertThat(field(ComboBox.class, "To").getErrorMessage()).isEqualTo("This is needed.");
        assertThat(field(TextArea.class, "Reason").getErrorMessage()).contains("Say something first");

        choose("Chen Yu");
        field(TextArea.class, "Reason").setValue("On leave");
        press("Hand over");

        assertThat(said(view)).contains("✓ Handed over to Chen Yu", "Nothing needs you right now");
        assertThat(checkIns.of(Subject.measure("m0"), 5, null))
                .extracting(one -> one.note())
                .containsExactly("→ @chen-yu\nOn leave");
    }

    private MyWeekView open(String name) {
        TenantId tenant = world.begin(name, 1);
        world.report(tenant, "m0", "2026-W05", 100, 100, 100, 104);
        TenantScope.run(
                tenant,
                () -> organisation.addPerson(
                        new PersonView("chen-yu", "Chen Yu", "chen@" + name + ".example", "sales", Role.MEMBER), null));
        return navigate(MyWeekView.class);
    }

    private MyWeekView view() {
        return find(MyWeekView.class).single();
    }

    private String dialog() {
        return said(find(AskDialog.class).single());
    }

    private <T extends Component> T field(Class<T> type, String label) {
        return find(type).all().stream()
                .filter(field -> label.equals(field.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void choose(String person) {
        ComboBox<PersonView> to = field(ComboBox.class, "To");
        to.setValue(to.getListDataView()
                .getItems()
                .filter(one -> one.name().equals(person))
                .findFirst()
                .orElseThrow());
    }

    private void press(String text) {
        List<NativeButton> natives = find(NativeButton.class).all().stream()
                .filter(button -> text.equals(button.getText()) && button.isVisible())
                .toList();
        if (natives.isEmpty()) {
            test(find(Button.class).all().stream()
                            .filter(button -> text.equals(button.getText()))
                            .findFirst()
                            .orElseThrow())
                    .click();
        } else {
            test(natives.getFirst()).click();
        }
    }
}
