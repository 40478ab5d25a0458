package dev.lodestar.checkin.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.checkin.Cadence;
import dev.lodestar.checkin.Cadences;
import dev.lodestar.checkin.Rhythm;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.testing.Said;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.uikit.AskDialog;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The PMO sees who has not reported, and says when numbers are due. It is Tuesday of 2026-W10. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.checkin.ui")
class ReportingPartTest extends SpringBrowserlessTest {

    @Autowired
    private HistoryWorld world;

    @Autowired
    private Cadences cadences;

    @Test
    @SignedIn(tenant = "reporting-who")
    void the_pmo_sees_who_has_not_reported_and_what_is_owed_stays_open() {
        TenantId tenant = begin("reporting-who");
        assertThat(said(navigate(MyWeekView.class))).contains("Who has not reported, plan by plan", "Plan car-2026");

        assertThat(said(reporting()))
                .contains("One person has not reported yet", "Li Ming", "Measure m0 W9")
                .contains("Numbers are due every Monday at 6:00 PM; people are reminded on the day")
                .contains("it is the usual");

        world.on("2026-03-12T02:00:00Z");
        assertThat(said(reporting())).as("it is never closed by itself").contains("Measure m0 W9 · Measure m0 W10");
        world.report(tenant, "m0", "2026-W09", 1, 2);
        assertThat(said(reporting())).contains("Everybody has reported", "Nothing is owed");
    }

    @Test
    @SignedIn(tenant = "reporting-cadence")
    void the_pmo_sets_when_numbers_are_due_with_the_next_times_in_view() {
        begin("reporting-cadence");
        MyWeekView view = reporting();
        press("Change when numbers are due…");
        assertThat(dialog())
                .contains(
                        "in the zone Asia/Shanghai", "Monday, March 9, 2026 6:00 PM · reminder Monday, March 9, 2026");

        select("How often").setValue(Rhythm.MONTHLY);
        select("Day of the month, or its last").setValue(31);
        select("People are reminded").setValue(2);
        assertThat(dialog())
                .contains("Tuesday, March 31, 2026 6:00 PM · reminder Sunday, March 29, 2026 9:00 AM")
                .contains("Thursday, April 30, 2026");
        press("Save");

        assertThat(cadences.of(HistoryWorld.PLAN).cadence()).isEqualTo(new Cadence(Rhythm.MONTHLY, 31, 18, 2));
        assertThat(said(view)).contains("Numbers are due on day 31 of a month", "people are reminded 2 days before");

        press("Change when numbers are due…");
        select("How often").setValue(Rhythm.NONE);
        assertThat(dialog()).contains("Nobody is asked or reminded any more");
        press("Save");
        assertThat(said(view)).contains("Nobody is asked for the numbers of this plan");
    }

    @Test
    @SignedIn(tenant = "reporting-conflict")
    void somebody_who_was_first_is_not_overwritten() {
        begin("reporting-conflict");
        reporting();
        press("Change when numbers are due…");
        cadences.set(HistoryWorld.PLAN, new Cadence(Rhythm.WEEKLY, 5, 12, 1), null);

        press("Save");

        assertThat(dialog()).contains("Somebody else changed this meanwhile");
        assertThat(cadences.of(HistoryWorld.PLAN).cadence().day()).isEqualTo(5);
    }

    @Test
    @SignedIn(tenant = "reporting-few")
    void it_costs_few_statements() {
        begin("reporting-few");
        reporting();

        assertThat(StatementCount.during(this::reporting)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    @SignedIn(tenant = "reporting-lead", role = Role.LEAD, unit = "sales", person = "li-ming")
    void who_does_not_publish_the_plan_does_not_see_it() {
        begin("reporting-lead");

        assertThat(said(navigate(MyWeekView.class))).doesNotContain("plan by plan");
        assertThatThrownBy(this::reporting).isNotNull();
        assertThat(find(ReportingPart.class).all()).isEmpty();
    }

    private TenantId begin(String name) {
        TenantId tenant = world.begin(name, 1);
        world.publish(tenant, HistoryWorld.plan(HistoryWorld.PLAN, "li-ming", "m0"));
        world.report(tenant, "m0", "2026-W05", 100, 100, 100, 104);
        return tenant;
    }

    private MyWeekView reporting() {
        UI.getCurrent().navigate("my-week", QueryParameters.of("plan", HistoryWorld.PLAN));
        return find(MyWeekView.class).single();
    }

    private String dialog() {
        return find(AskDialog.class).all().stream().map(Said::said).collect(Collectors.joining());
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return find(Select.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        List<NativeButton> natives = find(NativeButton.class).all().stream()
                .filter(button -> text.equals(button.getText()))
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
