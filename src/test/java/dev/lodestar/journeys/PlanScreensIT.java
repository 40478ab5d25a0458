package dev.lodestar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
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
        assertThat(Pictures.barriers(visitor, demo, "pmo", SCREENS, width, scheme, language))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"768, DARK, en", "390, LIGHT, de"})
    void an_admin_can_use_the_screen_of_the_organisation(int width, ColorScheme scheme, String language)
            throws Exception {
        assertThat(Pictures.barriers(visitor, demo, "admin", List.of("settings/organisation"), width, scheme, language))
                .isEmpty();
    }
}
