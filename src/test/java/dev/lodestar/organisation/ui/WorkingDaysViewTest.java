package dev.lodestar.organisation.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.GermanState;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.WorkingCalendars;
import dev.lodestar.organisation.WorkingDays;
import dev.lodestar.organisation.WorkingRegion.Country;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a tenant of its own in Shanghai; it is 10:00 of Tuesday, 3 March 2026 there unless it says otherwise. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.organisation.ui")
class WorkingDaysViewTest extends SpringBrowserlessTest {

    @Autowired
    private HistoryWorld world;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private WorkingCalendars calendars;

    @Test
    @SignedIn(tenant = "keeps-days", role = Role.ADMIN)
    void days_are_tried_before_they_are_saved_and_count_then() {
        TenantId tenant = world.begin("keeps-days", 1);
        WorkingDaysView view = navigate(WorkingDaysView.class);
        assertThat(said(view))
                .contains("it follows from your time zone", "known through 2026")
                .contains("An alert that fires now reaches its lead on Fri, 6 March 2026, 10:00")
                .contains("Sat, 4 April 2026 to Mon, 6 April 2026", "Public holiday");

        own("2026-03-05", false, "Company outing");
        assertThat(said(view))
                .contains("would reach its lead on Mon, 9 March 2026, 10:00", "Not saved yet", "Company outing");
        assertThat(works(tenant, "2026-03-05")).as("not saved yet").isTrue();
        own("2026-03-07", true, "Stock-taking");
        click("Save");

        assertThat(said(view))
                .contains("Saved", "An alert that fires now reaches its lead on Sat, 7 March 2026, 10:00")
                .contains("Own day off: Company outing", "Own working day: Stock-taking");
        assertThat(works(tenant, "2026-03-05")).isFalse();
        assertThat(works(tenant, "2026-03-07")).isTrue();
    }

    @Test
    @SignedIn(tenant = "moves-weekend", role = Role.ADMIN)
    @SuppressWarnings("unchecked")
    void country_state_and_the_days_off_of_the_week_are_the_companys_to_say() {
        TenantId tenant = world.begin("moves-weekend", 1);
        navigate(WorkingDaysView.class);
        find(Select.class).all().getFirst().setValue(Country.DE);
        find(Select.class).all().get(1).setValue(GermanState.BY);
        find(CheckboxGroup.class).single().setValue(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
        click("Save");

        assertThat(calendars.get().region().state()).isEqualTo(GermanState.BY);
        assertThat(works(tenant, "2026-03-06")).as("a Friday").isFalse();
        assertThat(works(tenant, "2026-03-08")).as("a Sunday").isTrue();
        assertThat(works(tenant, "2026-06-04")).as("Corpus Christi").isFalse();
        assertThat(works(tenant, "2026-04-05")).as("Easter Sunday").isTrue();

        find(CheckboxGroup.class).single().setValue(Set.of(DayOfWeek.values()));
        click("Save");
        assertThat(said(find(WorkingDaysView.class).single())).contains("Leave one day of the week at least");
        assertThat(calendars.get().weeklyOff()).containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    }

    @Test
    @SignedIn(tenant = "names-days", role = Role.ADMIN)
    void what_is_wrong_with_a_day_is_said_at_its_field_and_a_day_can_be_taken_back() {
        world.begin("names-days", 1);
        WorkingDaysView view = navigate(WorkingDaysView.class);
        click("Add");
        assertThat(find(DatePicker.class).single().getErrorMessage()).contains("2000 to 2100");
        own("2026-03-05", false, " ");
        assertThat(find(TextField.class).single().getErrorMessage()).startsWith("Name it");
        own("2026-03-05", false, "Outing");
        own("2026-03-05", true, "Twice");
        assertThat(find(DatePicker.class).single().getErrorMessage()).contains("in the list already");

        click("Remove");

        assertThat(said(view)).doesNotContain("Outing").contains("Add the days on which your company closes");
    }

    @Test
    @SignedIn(tenant = "set-at-once", role = Role.ADMIN)
    void of_two_who_save_the_second_is_told_and_loses_nothing() {
        world.begin("set-at-once", 1);
        WorkingDaysView view = navigate(WorkingDaysView.class);
        own("2026-03-05", false, "Outing");
        calendars.set(calendars.get().region(), calendars.get().weeklyOff(), java.util.List.of(), null);

        click("Save");

        assertThat(said(view)).contains("Somebody else changed it", "Outing");
        assertThat(calendars.get().ownDays()).isEmpty();
    }

    @Test
    @SignedIn(tenant = "reads-days", role = Role.MEMBER, unit = "sales", person = "li-ming")
    void others_read_it_in_few_statements() {
        world.begin("reads-days", 1);
        WorkingDaysView view = navigate(WorkingDaysView.class);
        assertThat(said(view)).contains("reaches its lead on", "An admin says");
        assertThat(find(Button.class).all()).isEmpty();
        assertThat(find(Select.class).all()).allMatch(Select::isReadOnly);
        assertThat(StatementCount.during(() -> navigate(WorkingDaysView.class))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    @SignedIn(tenant = "partner-days", role = Role.PARTNER, unit = "gac", person = "he")
    void for_partners_it_is_not_there() {
        world.begin("partner-days", 1);
        assertThatThrownBy(() -> navigate(WorkingDaysView.class)).hasMessageContaining("WorkingDaysView");
    }

    private boolean works(TenantId tenant, String day) {
        return TenantScope.call(tenant, () -> workingDays.isWorkingDay(LocalDate.parse(day)));
    }

    @SuppressWarnings("unchecked")
    private void own(String day, boolean works, String name) {
        find(DatePicker.class).single().setValue(LocalDate.parse(day));
        find(Select.class).all().getLast().setValue(works);
        find(TextField.class).single().setValue(name);
        click("Add");
    }

    private void click(String text) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
