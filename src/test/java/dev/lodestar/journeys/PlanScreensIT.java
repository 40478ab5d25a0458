package dev.lodestar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screens on which plans are written, linked, compared and followed up, at every width, in every language. */
class PlanScreensIT {

    private static final List<String> SCREENS = List.of(
            "plans/sales/edit",
            "plans/sales/links",
            "plans/jd-auto/versions",
            "plans/new",
            "alignment",
            "sheet/lead",
            "settings/method",
            "compare",
            "plans/jd-auto?at=2026-08-01");

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

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({
        "1440, LIGHT, zh",
        "1440, DARK, en",
        "768, LIGHT, de",
        "390, DARK, zh",
    })
    void everyone_can_use_the_screens_of_plans(int width, ColorScheme scheme, String language) throws Exception {
        look("pmo", SCREENS, width, scheme, language);
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"768, DARK, en", "390, LIGHT, de"})
    void an_admin_can_use_the_screen_of_the_organisation(int width, ColorScheme scheme, String language)
            throws Exception {
        look("admin", List.of("settings/organisation"), width, scheme, language);
    }

    private static void look(String who, List<String> paths, int width, ColorScheme scheme, String language)
            throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "screens"));
        Page page = visitor.window(width, scheme, language);
        Visitor.signIn(page, demo.url(), who + "@jd-auto.example");
        List<String> barriers = new ArrayList<>();
        for (String path : paths) {
            page.navigate(demo.url() + "/" + path);
            page.locator("h1").first().waitFor();
            page.waitForTimeout(300);
            String name = path.replaceAll("[/?=]", "-") + "-" + width + "-" + scheme + "-" + language;
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(pictures.resolve(name + ".png"))
                    .setFullPage(true));
            Visitor.barriers(page).forEach(barrier -> barriers.add(name + ": " + barrier));
            if (Visitor.overflow(page) > 0) {
                barriers.add(name + " scrolls sideways");
            }
        }
        page.context().close();
        assertThat(barriers).isEmpty();
    }
}
