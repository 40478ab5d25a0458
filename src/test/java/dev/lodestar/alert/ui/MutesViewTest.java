package dev.lodestar.alert.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.alert.MuteWindow.Kind;
import dev.lodestar.alert.Mutes;
import dev.lodestar.alert.RuleChoice;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.testing.StatementCount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a tenant of its own with the measures m0 to m2, all of the unit sales; it is 3 March 2026 there. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.alert.ui")
class MutesViewTest extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");

    @Autowired
    private HistoryWorld world;

    @Autowired
    private Mutes mutes;

    @Test
    @SignedIn(tenant = "mutes-a-measure")
    void a_window_is_opened_with_a_reason_and_ended_and_stays_on_record() {
        world.begin("mutes-a-measure", 3);
        MutesView view = navigate(MutesView.class);
        assertThat(said(view)).contains("Nothing is muted", "No window is on or to come");

        click("Mute");
        assertThat(key().getErrorMessage()).isEqualTo("Choose something that you define or edit.");
        assertThat(find(TextField.class).single().getErrorMessage()).isEqualTo("This is needed.");

        choose(Kind.MEASURE, "m0");
        find(TextField.class).single().setValue("Stock-taking in the east");
        day(1, null);
        click("Mute");
        assertThat(find(DatePicker.class).all().get(1).getErrorMessage()).startsWith("Choose a day after the first");
        assertThat(mutes.list()).isEmpty();
        day(1, TODAY.plusDays(7));
        click("Mute");

        assertThat(said(view))
                .contains("One mute window is on", "The window is set", "Measure m0", "Stock-taking in the east")
                .contains("Measure · told again on Mar 10, 2026", "set by pmo on Mar 3, 2026")
                .doesNotContain("No window is on");

        click("End");
        find(Button.class).all().getLast().click();
        assertThat(mutes.list()).isEmpty();
        assertThat(said(view))
                .contains("Nothing is muted", "The window has ended", "One window is over")
                .contains("ended early by pmo on Mar 3, 2026");
    }

    @Test
    @SignedIn(tenant = "mutes-later")
    void what_is_to_come_and_what_is_over_stand_apart() {
        TenantId tenant = world.begin("mutes-later", 3);
        world.publish(tenant, HistoryWorld.plan(HistoryWorld.PLAN, "li-ming", "m1"));
        mutes.open(Kind.UNIT, "sales", TODAY, TODAY.plusDays(1), "Fair in Hangzhou");
        mutes.open(Kind.PLAN, HistoryWorld.PLAN, TODAY.plusDays(4), TODAY.plusDays(9), "New counting");
        world.on("2026-03-04T02:00:00Z");

        MutesView view = navigate(MutesView.class);

        assertThat(said(view))
                .contains("One window is to come", "Plan · Mar 7, 2026 to Mar 12, 2026", "New counting")
                .contains("One window is over", "Sales", "Unit and all below · Mar 3, 2026 to Mar 4, 2026")
                .doesNotContain("ended early");
        assertThat(mutes.board().past())
                .singleElement()
                .satisfies(row -> assertThat(row.mayEnd()).isFalse());
    }

    @Test
    @SignedIn(tenant = "reads-mutes", role = Role.MEMBER, unit = "sales", person = "li-ming")
    void a_member_reads_what_is_muted_and_changes_nothing() {
        TenantId tenant = world.begin("reads-mutes", 3);
        HistoryWorld.as(
                tenant,
                Role.PMO,
                "company",
                "pmo",
                () -> mutes.open(Kind.UNIT, "sales", TODAY, TODAY.plusDays(3), "Fair in Hangzhou"));
        HistoryWorld.as(
                tenant,
                Role.PMO,
                "company",
                "pmo",
                () -> mutes.open(Kind.UNIT, "swap", TODAY, TODAY.plusDays(3), "Not theirs to see"));

        MutesView view = navigate(MutesView.class);

        assertThat(said(view)).contains("One window is on", "Fair in Hangzhou").doesNotContain("Not theirs");
        assertThat(find(Button.class).all()).isEmpty();
        assertThat(find(ComboBox.class).all()).isEmpty();
    }

    @Test
    @SignedIn(tenant = "mutes-many")
    void the_number_of_statements_does_not_follow_that_of_windows() {
        world.begin("mutes-many", 3);
        mutes.open(Kind.MEASURE, "m0", TODAY, TODAY.plusDays(3), "One");
        mutes.open(Kind.UNIT, "sales", TODAY, TODAY.plusDays(3), "Two");
        navigate(MutesView.class);
        List<String> few = StatementCount.during(() -> navigate(MutesView.class));
        for (String measure : List.of("m0", "m1", "m2", "m0", "m1", "m2")) {
            mutes.open(Kind.MEASURE, measure, TODAY, TODAY.plusDays(5), "More");
            mutes.open(Kind.UNIT, "swap", TODAY.plusDays(5), TODAY.plusDays(7), "More");
        }

        List<String> many = StatementCount.during(() -> navigate(MutesView.class));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<RuleChoice> key() {
        return find(ComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private void choose(Kind kind, String search) {
        find(Select.class).single().setValue(kind);
        key().setValue(mutes.choices(kind, search, 0, 10).getFirst());
    }

    private void day(int field, LocalDate day) {
        find(DatePicker.class).all().get(field).setValue(day);
    }

    private void click(String text) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
