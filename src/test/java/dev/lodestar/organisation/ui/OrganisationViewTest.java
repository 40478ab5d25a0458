package dev.lodestar.organisation.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;
import org.springframework.test.context.ContextConfiguration;

/** What an admin sees before a unit moves, a person is replaced or something is removed. */
@SpringBootTest
@ViewPackages(packages = "dev.lodestar.organisation.ui")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(StatementCount.class)
@OrganisationViewTest.SignedIn
class OrganisationViewTest extends SpringBrowserlessTest {

    private static final TenantId TENANT = new TenantId("acme");
    private static final AtomicInteger ROUND = new AtomicInteger();

    private final String nth = " " + ROUND.incrementAndGet();

    @Autowired
    private Tenants tenants;

    @Autowired
    private Organisation organisation;

    @BeforeEach
    void two_units_and_their_people() {
        tenants.add(new Tenant(TENANT, "Acme", ZoneOffset.UTC, Locale.ENGLISH));
        TenantScope.run(TENANT, () -> {
            organisation.addUnit(key("sales"), "Sales" + nth, null, false);
            organisation.addUnit(key("east"), "East" + nth, key("sales"), false);
            organisation.addUnit(key("service"), "Service" + nth, null, false);
            organisation.addPerson(
                    new PersonView(key("li"), "Li Ming" + nth, key("li") + "@x.example", key("sales"), Role.LEAD),
                    null);
        });
    }

    @Test
    void it_shows_units_with_their_people_and_opens_what_is_below() {
        OrganisationView view = navigate(OrganisationView.class);

        assertThat(said(view)).contains("Sales" + nth, "1 person · 1 unit below", "Li Ming" + nth, "Lead");
        NativeButton east = button("East" + nth);
        assertThat(east.getElement().getAttribute("aria-expanded")).isEqualTo("false");

        test(east).click();

        assertThat(east.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(said(view)).contains("Nobody works here");
    }

    @Test
    void a_move_is_shown_before_the_button_that_does_it_and_says_what_it_does() {
        OrganisationView view = navigate(OrganisationView.class);
        test(act("Move: Sales" + nth)).click();

        assertThat(shown("Move Sales" + nth)).isFalse();
        pick("Service" + nth);

        assertThat(dialog())
                .contains("2 units would move", "1 thing goes along", "Li Ming" + nth)
                .contains(
                        "East" + nth + ": from Sales" + nth + " › East" + nth + " to Service" + nth + " › Sales" + nth);
        Button move = confirm("Move Sales" + nth + " with all 2 units");
        test(move).click();
        assertThat(dialog()).contains("Say why");

        find(TextArea.class).single().setValue("Closer to the shops");
        test(move).click();

        assertThat(said(view)).contains("Sales" + nth + " was moved.");
        assertThat(unit("east").path()).startsWith(key("service") + "/" + key("sales"));
    }

    @Test
    void a_move_that_cannot_be_is_refused_in_words_and_without_a_button() {
        navigate(OrganisationView.class);
        test(act("Move: Sales" + nth)).click();

        pick("Sales" + nth + " › East" + nth);

        assertThat(dialog()).contains("A unit cannot go below itself");
        assertThat(shown("Move Sales" + nth)).isFalse();
    }

    @Test
    void what_stands_against_removing_a_unit_is_listed_until_somebody_takes_over() {
        OrganisationView view = navigate(OrganisationView.class);
        test(act("Remove: Sales" + nth)).click();

        assertThat(dialog()).contains("2 things hang on Sales" + nth, "Li Ming" + nth, "East" + nth);
        assertThat(shown("Remove Sales" + nth)).isFalse();
        pick("Service" + nth);
        find(TextArea.class).single().setValue("Merged");
        test(confirm("Hand over 2 things and remove Sales" + nth)).click();

        assertThat(said(view)).contains("Sales" + nth + " was removed.");
        assertThat(unit("east").parent()).isEqualTo(key("service"));
    }

    @Test
    void a_person_whom_nothing_names_can_be_removed_at_once() {
        OrganisationView view = navigate(OrganisationView.class);
        test(act("Remove: Li Ming" + nth)).click();
        assertThat(dialog()).contains("Nothing hangs on Li Ming" + nth, "go on naming it");

        find(TextArea.class).single().setValue("Left");
        test(confirm("Remove Li Ming" + nth + " for good")).click();

        assertThat(said(view)).contains("Li Ming" + nth + " was removed.", "Sales" + nth + " nobody");
    }

    @Test
    void what_is_wrong_with_a_new_unit_is_said_at_its_field() {
        navigate(OrganisationView.class);
        test(button("Add a unit")).click();
        TextField key = find(TextField.class).withCaption("Key").single();
        key.setValue("Not a key");
        test(confirm("Add")).click();

        assertThat(key.isInvalid()).isTrue();
        assertThat(key.getErrorMessage()).startsWith("Use 1 to 63");
        key.setValue(key("new"));
        find(TextField.class).withCaption("Name").single().setValue("New unit" + nth);
        test(confirm("Add")).click();

        assertThat(unit("new").name()).isEqualTo("New unit" + nth);
    }

    @Test
    @SignedIn(role = Role.PMO)
    void for_others_it_is_not_there() {
        assertThatThrownBy(() -> navigate(OrganisationView.class))
                .satisfies(e -> assertThat(e.getClass().getName() + e.getMessage())
                        .containsAnyOf(NotFoundException.class.getSimpleName(), "OrganisationView"));
    }

    @Test
    void it_costs_few_statements() {
        navigate(OrganisationView.class);

        assertThat(StatementCount.during(() -> navigate(OrganisationView.class)))
                .hasSizeLessThanOrEqualTo(4);
    }

    private String key(String name) {
        return name + nth.strip();
    }

    private dev.lodestar.organisation.UnitView unit(String name) {
        return organisation.structure().stream()
                .filter(unit -> unit.key().equals(key(name)))
                .findFirst()
                .orElseThrow();
    }

    private NativeButton button(String text) {
        return find(NativeButton.class).withText(text).single();
    }

    private NativeButton act(String label) {
        return find(NativeButton.class).all().stream()
                .filter(button -> label.equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private boolean shown(String text) {
        return find(Button.class).all().stream()
                .anyMatch(button -> button.isVisible() && button.getText().startsWith(text));
    }

    private Button confirm(String text) {
        return find(Button.class).withText(text).single();
    }

    @SuppressWarnings("unchecked")
    private void pick(String label) {
        ComboBox<Choice> picker = find(ComboBox.class).single();
        picker.setValue(picker.getListDataView()
                .getItems()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseThrow());
    }

    private String dialog() {
        return said(find(com.vaadin.flow.component.dialog.Dialog.class).single())
                + find(TextArea.class).single().getErrorMessage();
    }

    /** Has an admin, or somebody else, signed in before the screen opens. */
    @Retention(RetentionPolicy.RUNTIME)
    @WithSecurityContext(factory = SignedIn.Factory.class)
    @interface SignedIn {

        Role role() default Role.ADMIN;

        final class Factory implements WithSecurityContextFactory<SignedIn> {

            @Override
            public SecurityContext createSecurityContext(SignedIn signedIn) {
                Caller caller = new Caller(
                        TENANT.value(), "boss", "Boss", "boss@x.example", "sales1", signedIn.role(), Set.of(), null);
                return new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
            }
        }
    }
}
