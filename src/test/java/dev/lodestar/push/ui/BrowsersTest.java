package dev.lodestar.push.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.push.PushBrowsers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Where people allow notifications in a browser, and where an administrator sees what became of them. */
@HistoryTest
@ViewPackages(packages = {"dev.lodestar.news.ui", "dev.lodestar.webhook.ui"})
class BrowsersTest extends SpringBrowserlessTest {

    private static final String ALLOWED = """
            {"state": "ALLOWED", "endpoint": "https://push.example.com/a",
             "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
             "auth": "BTBZMqHH6r4Tts7J_aSIgg",
             "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_7) Version/26.0 Safari/605.1.15"}""";

    @Autowired
    private HistoryWorld world;

    @Autowired
    private PushBrowsers browsers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @SignedIn(tenant = "push-allow", role = Role.LEAD, unit = "sales", person = "li-ming")
    void a_browser_is_allowed_shown_and_removed() {
        world.begin("push-allow", 1);
        BrowsersCard card = opened();
        assertThat(said(card)).contains("Asking this browser");
        card.found(look("{\"state\": \"ASKABLE\"}"));
        assertThat(said(card)).contains("does not show what is told to you yet", "Allow in this browser");

        card.asked(look(ALLOWED));
        assertThat(said(card))
                .contains("This browser shows what is told to you", "is told from now on", "Safari, macOS", "Not yet");
        assertThat(browsers.mine()).hasSize(1);

        press(card, "Remove");
        card.found(look("{\"state\": \"ASKABLE\"}"));
        assertThat(browsers.mine()).isEmpty();
        assertThat(said(card)).contains("It is told nothing more", "Allow in this browser");
    }

    @Test
    @SignedIn(tenant = "push-other", role = Role.LEAD, unit = "sales", person = "li-ming")
    void another_browser_of_the_reader_is_listed_and_this_one_is_not_taken_for_it() {
        world.begin("push-other", 1);
        browsers.allow(look(ALLOWED).browser());
        BrowsersCard card = opened();
        card.found(look(ALLOWED.replace("/a", "/b")));

        assertThat(said(card))
                .contains("Safari, macOS", "Allowed just now", "Allow in this browser")
                .doesNotContain("Stop in this browser");
    }

    @ParameterizedTest
    @CsvSource({
        "UNABLE, cannot show notifications",
        "INSECURE, begins with https",
        "REFUSED, Allow them in the settings of the browser",
        "FAILED, could not register with its push service",
    })
    @SignedIn(tenant = "push-not", role = Role.LEAD, unit = "sales", person = "li-ming")
    void what_a_browser_cannot_do_is_said_with_the_way_out(String state, String words) {
        world.begin("push-not", 1);
        BrowsersCard card = opened();
        card.asked(look("{\"state\": \"" + state + "\"}"));

        assertThat(said(card)).contains(words);
    }

    @Test
    @SignedIn(tenant = "push-log", role = Role.ADMIN, person = "admin")
    void an_administrator_sees_what_was_given_up_and_sends_it_again() {
        TenantId tenant = world.begin("push-log", 1);
        jdbc.sql("""
                insert into push_browser (tenant, id, person, hash, address, host, name, allowed_at)
                values (?, 990001, 'li-ming', 'a', '', 'h', 'Firefox', '2026-03-03 02:00:00')""").param(tenant.value()).update();
        jdbc.sql("""
                insert into push_delivery (tenant, browser_id, person, delivery_key, title, payload, topic, urgent, state,
                    attempts, written_at, error)
                values (?, 990001, 'li-ming', 'k', 'Bookings lag', '{}', 'news', true, 'DEAD', 8, '2026-03-03 02:00:00',
                    'Answered 500')""").param(tenant.value()).update();
        UI.getCurrent().navigate("settings/deliveries");
        PushLogCard card = find(PushLogCard.class).single();
        assertThat(said(card))
                .contains("1 browser message was given up", "Li Ming", "Bookings lag", "Answered 500", "8 attempts");

        press(card, "Send again");
        assertThat(said(card)).contains("No browser message was given up", "Waits");
    }

    private BrowsersCard opened() {
        UI.getCurrent().navigate("settings/notifications");
        return find(BrowsersCard.class).single();
    }

    private void press(Component within, String text) {
        List<NativeButton> buttons = find(NativeButton.class, within).all();
        test(buttons.stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static BrowserLook look(String json) {
        return BrowserLook.of(JsonMapper.shared().readTree(json));
    }
}
