package dev.lodestar.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

/** Alerts of the demo in real browsers: seen by whom they concern and by nobody else, at every width. */
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
                                "alerts/mutes",
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
                        List.of("alerts/" + ofSource(), "settings/working-days", "settings/deliveries"),
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
        return first("state=FIRING&measure=" + measure);
    }

    /** The source that was down for a week. */
    private static String ofSource() throws Exception {
        return first("rule=SOURCE");
    }

    private static String first(String which) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(demo.url() + "/api/v1/alerts?" + which))
                .header("Authorization", "Bearer " + RunningDemo.TOKEN)
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return JsonMapper.shared().readTree(answer).at("/items/0/id").asString();
    }
}
