package dev.lodestar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyIT {

    private static final String EXECUTIVE = "executive@jd-auto.example";

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
    void an_executive_sees_the_firing_alert_and_reads_its_evidence() {
        Page page = signedIn(1440, EXECUTIVE);

        Locator alert = page.locator(".ls-feed a[href*='alerts/']")
                .filter(new Locator.FilterOptions().setHasText("试驾预约量"))
                .first();
        PlaywrightAssertions.assertThat(alert).isVisible();
        alert.click();
        page.waitForURL("**/alerts/*");
        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("试驾预约量");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("W45");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("W46");
        page.locator("main a[href$='measures/test-drive-bookings']").first().click();
        page.waitForURL("**/measures/test-drive-bookings");
        PlaywrightAssertions.assertThat(page.locator("ls-kpi-chart svg").first())
                .isVisible();
    }

    @Test
    void a_number_that_arrives_is_shown_without_loading_the_page_again() throws Exception {
        Page page = signedIn(1440, EXECUTIVE);
        page.navigate(demo.url() + "/measures/launches-held");
        page.locator("h1").first().waitFor();
        page.evaluate("window.stillThere = true");

        HttpResponse<String> answer = post(
                "/api/v1/observations",
                "[{\"measure\":\"launches-held\",\"period\":\"2026-10\",\"value\":\"37\",\"note\":\"late report\"}]");

        assertThat(answer.body()).contains("REVISED");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("37");
        assertThat(page.evaluate("window.stillThere")).isEqualTo(true);
    }

    @Test
    void another_tenant_sees_nothing_of_it() {
        Page page = signedIn(1440, "executive@rhein-mobil.example");

        assertThat(page.locator("body").innerText()).doesNotContain("试驾").doesNotContain("京东");
        page.navigate(demo.url() + "/measures/cars-sold-never-here");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("There is nothing here");
        page.navigate(demo.url() + "/plans/swap-energy");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("There is nothing here");
    }

    @Test
    void a_partner_sees_only_what_it_owns_or_was_given() {
        Page page = signedIn(1440, "partner-gac@jd-auto.example");

        page.navigate(demo.url() + "/measures/on-time-delivery");
        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("准时交付率");
        page.navigate(demo.url() + "/measures/plus-conversion");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("There is nothing here");
    }

    @Test
    void the_language_that_was_chosen_is_kept() {
        Page page = signedIn(1440, "member@jd-auto.example");

        page.locator("button[lang=de]").click();
        PlaywrightAssertions.assertThat(page.locator("nav")).containsText("Überblick");
        Page again = signedIn(1440, "member@jd-auto.example");
        PlaywrightAssertions.assertThat(again.locator("nav")).containsText("Überblick");
    }

    @ParameterizedTest(name = "{0} at {1} px, {2}")
    @CsvSource({
        "sign-in, 1440, LIGHT",
        "sign-in, 390, DARK",
        "'', 1440, LIGHT",
        "'', 768, LIGHT",
        "'', 390, LIGHT",
        "'', 1440, DARK",
        "'', 390, DARK",
        "measures/test-drive-bookings, 1440, LIGHT",
        "measures/test-drive-bookings, 768, DARK",
        "measures/test-drive-bookings, 390, LIGHT",
        "measures/partner-store-share, 1440, DARK",
        "measures, 1440, LIGHT",
        "measures, 390, LIGHT",
        "plans, 1440, LIGHT",
        "plans, 768, LIGHT",
        "plans, 390, LIGHT",
        "plans, 1440, DARK"
    })
    void everyone_can_use_the_screen(String path, int width, ColorScheme scheme) throws Exception {
        Page page = visitor.window(width, scheme, "en-US");
        if (!path.equals("sign-in")) {
            Visitor.signIn(page, demo.url(), EXECUTIVE);
        }
        page.navigate(demo.url() + "/" + path);
        page.locator("h1").first().waitFor();
        page.waitForTimeout(400);
        Path pictures = Files.createDirectories(Path.of("target", "screens"));
        String name = (path.isEmpty() ? "dashboard" : path.replace('/', '-')) + "-" + width + "-" + scheme;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setFullPage(true));

        assertThat(Visitor.barriers(page)).isEmpty();
        assertThat(Visitor.overflow(page)).as("sideways scrolling").isLessThanOrEqualTo(0);
        page.context().close();
    }

    private static Page signedIn(int width, String email) {
        return Visitor.signIn(visitor.window(width, ColorScheme.LIGHT, "en-US"), demo.url(), email);
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(demo.url() + path))
                .header("Authorization", "Bearer " + RunningDemo.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
