package dev.lodestar.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Someone with a browser: Debian's Chromium, driven as a person would. */
final class Visitor implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    Visitor() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        String chromium = System.getenv().getOrDefault("LODESTAR_CHROMIUM", "/usr/bin/chromium");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(QUIET));
    }

    /** A fresh window that nobody signed in with. */
    Page window(int width, ColorScheme scheme, String locale) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale(locale));
        return context.newPage();
    }

    /** Signs in and waits for the first screen. */
    static Page signIn(Page page, String url, String email) {
        page.navigate(url + "/sign-in");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill("lodestar-demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
        page.locator("nav").first().waitFor();
        return page;
    }

    /** What axe objects to on the page, each with the places. */
    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Visitor::describe).toList();
    }

    /** How far the page is wider than its window, in pixels. */
    static int overflow(Page page) {
        Object pixels = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) pixels).intValue();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
