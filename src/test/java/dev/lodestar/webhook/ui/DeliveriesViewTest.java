package dev.lodestar.webhook.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.webhook.DeliveryState;
import dev.lodestar.webhook.Webhooks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where an administrator sees what was sent, and whom else to tell. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.webhook.ui")
class DeliveriesViewTest extends SpringBrowserlessTest {

    @Autowired
    private HistoryWorld world;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @SignedIn(tenant = "hooks-add", role = Role.ADMIN, person = "admin")
    void a_system_is_added_with_a_secret_that_is_said_once_switched_off_and_deleted() {
        world.begin("hooks-add", 1);
        DeliveriesView view = navigate(DeliveriesView.class);
        assertThat(said(view)).contains("Nobody else is told", "Nothing was sent yet", "No mail was written yet");

        press("Add");
        TextField url = field("Address");
        url.setValue("http://example.com");
        confirm("Add");
        assertThat(url.isInvalid()).isTrue();
        assertThat(url.getErrorMessage()).isEqualTo("Use https");
        url.setValue("https://example.com/hooks");
        confirm("Add");

        assertThat(said(view)).contains("1 system or chat group is told", "example.com", "shown only now: whsec_");
        assertThat(said(navigate(DeliveriesView.class))).doesNotContain("whsec_");
        find(Checkbox.class).single().setValue(false);
        assertThat(webhooks.list().getFirst().enabled()).isFalse();
        press("Delete");
        confirm("Delete");
        assertThat(webhooks.list()).isEmpty();
    }

    @Test
    @SignedIn(tenant = "hooks-log", role = Role.ADMIN, person = "admin")
    void what_was_given_up_is_sent_again() {
        TenantId tenant = world.begin("hooks-log", 1);
        jdbc.sql("""
                insert into webhook_delivery (tenant, webhook_id, delivery_key, message_id, type, payload, state, attempts,
                    written_at, error)
                values (?, 1, 'k', 'msg_1', 'alert.fired', '{}', 'DEAD', 9, '2026-03-03 01:00:00', 'Answered 500')""").param(tenant.value()).update();
        jdbc.sql("""
                insert into outgoing_mail (tenant, id, mail_key, recipient, address, subject, body_text, body_html, files,
                    state, attempts, written_at, last_error, revision)
                values (?, 900000001, 'k', 'li-ming', 'li@x.example', 'Bookings: 24 % below', '', '', '', 'DEAD', 1,
                    '2026-03-03 01:00:00', '550 no such user', 0)""").param(tenant.value()).update();
        DeliveriesView view = navigate(DeliveriesView.class);
        assertThat(said(view))
                .contains("1 message was given up", "Given up after 9 attempts", "Answered 500")
                .contains("1 mail was given up", "Given up after 1 attempt", "550 no such user", "li@x.example");

        press("Send again");
        assertThat(webhooks.deliveries(null, null, null, 1).getFirst().state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(said(view)).contains("No message was given up");
    }

    @Test
    @SignedIn(tenant = "hooks-mail", role = Role.ADMIN, person = "admin")
    void mail_is_switched_off_for_the_company_after_a_question_and_on_again() {
        world.begin("hooks-mail", 1);
        DeliveriesView view = navigate(DeliveriesView.class);
        assertThat(said(view)).contains("E-mail is on");

        press("Switch e-mail off");
        confirm("Switch e-mail off");
        assertThat(said(view)).contains("E-mail is switched off", "No mail leaves since admin switched it off");

        press("Switch e-mail on");
        assertThat(said(view)).contains("E-mail is on");
    }

    @Test
    @SignedIn(tenant = "hooks-wall", role = Role.LEAD, unit = "sales", person = "li-ming")
    void nobody_else_gets_there() {
        world.begin("hooks-wall", 1);

        assertThatThrownBy(() -> navigate(DeliveriesView.class)).isInstanceOf(RuntimeException.class);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void confirm(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
