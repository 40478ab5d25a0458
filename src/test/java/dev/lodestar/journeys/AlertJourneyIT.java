package dev.lodestar.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Alerts of the demo in real browsers: taken up by whoever they are for, seen by those who wait for it, at every width. */
class AlertJourneyIT {

    private static RunningDemo demo;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        demo = RunningDemo.shared();
        visitor = new Visitor();
    }

    @AfterAll
    static void stop() {
        visitor.close();
    }

    @Test
    void bookings_that_fall_are_taken_up_by_the_lead_and_the_executive_sees_it_without_a_reload() throws Exception {
        String alert = "/alerts/" + firing("test-drive-bookings");
        Page waiting = signedIn("executive");
        waiting.navigate(demo.url() + alert);
        assertThat(waiting.locator("h1")).containsText("试驾预约量");
        assertThat(waiting.locator("main")).containsText("What to look at");
        waiting.evaluate("window.stillThere = true");

        Page lead = signedIn("lead");
        lead.navigate(demo.url() + "/alerts");
        lead.getByRole(AriaRole.LINK).getByText("试驾预约量").first().click();
        lead.getByRole(AriaRole.BUTTON, named("Acknowledge…")).click();
        Locator dialog =
                lead.locator("vaadin-dialog[opened], vaadin-dialog-overlay").first();
        dialog.locator("textarea").fill("周末加开两场试驾专场。");
        lead.getByRole(AriaRole.BUTTON, named("Acknowledge").setExact(true)).click();

        assertThat(lead.locator("main")).containsText("周末加开两场试驾专场。");
        assertThat(waiting.locator("main")).containsText("周末加开两场试驾专场。");
        assertThat(waiting.evaluate("window.stillThere")).isEqualTo(true);
    }

    @Test
    void a_partner_sees_its_own_alerts_and_nobody_elses() throws Exception {
        Page partner = signedIn("partner-gac");
        partner.navigate(demo.url() + "/alerts/" + firing("test-drive-bookings"));
        assertThat(partner.locator("main")).containsText("There is nothing here");
    }

    @Test
    void integrity_tells_the_executive_of_the_eased_target_and_the_late_correction() {
        Page executive = signedIn("executive");
        executive.navigate(demo.url() + "/alerts?view=integrity");
        assertThat(executive.locator("main")).containsText("交付周期");
        assertThat(executive.locator("main")).containsText("复购率");

        Page lead = signedIn("lead");
        lead.navigate(demo.url() + "/alerts?view=integrity");
        assertThat(lead.locator("main")).containsText("There is nothing here");
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({
        "1440, LIGHT, en",
        "768, DARK, zh",
        "390, LIGHT, de",
        "390, DARK, zh",
    })
    void everyone_can_use_the_screens_of_alerts(int width, ColorScheme scheme, String language) throws Exception {
        assertThat(Pictures.barriers(
                        visitor,
                        demo,
                        "executive",
                        List.of(
                                "alerts",
                                "alerts?view=integrity",
                                "alerts/" + firing("swap-stations-open"),
                                "alerts/rules",
                                "inbox",
                                "settings/notifications"),
                        width,
                        scheme,
                        language))
                .isEmpty();
        assertThat(Pictures.barriers(
                        visitor,
                        demo,
                        "admin",
                        List.of("alerts/rules", "settings/deliveries"),
                        width,
                        scheme,
                        language))
                .isEmpty();
    }

    private static Page signedIn(String who) {
        return Visitor.signIn(visitor.window(1440, ColorScheme.LIGHT, "en-US"), demo.url(), who + "@jd-auto.example");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String firing(String measure) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(demo.url() + "/api/v1/alerts?state=FIRING&measure=" + measure))
                .header("Authorization", "Bearer " + RunningDemo.TOKEN)
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return JsonMapper.shared().readTree(answer).at("/items/0/id").asString();
    }
}
