package dev.lodestar.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pictures of screens, kept below {@code target/screens}, and what keeps somebody from using them. */
final class Pictures {

    private Pictures() {}

    /** Opens the screens one after the other as one person; gives what axe objects to, and which scroll sideways. */
    static List<String> barriers(
            Visitor visitor,
            RunningDemo demo,
            String who,
            List<String> paths,
            int width,
            ColorScheme scheme,
            String language)
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
        return barriers;
    }
}
