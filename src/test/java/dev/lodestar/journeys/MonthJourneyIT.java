package dev.lodestar.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of a department, from the first number to the review after the next. */
class MonthJourneyIT {

    private static final String COACHING = "门店辅导时长";

    private static RunningDemo demo;
    private static Visitor visitor;

    @TempDir
    private Path folder;

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
    void a_month_is_reported_frozen_taken_to_other_programs_and_compared_with_the_next() throws Exception {
        Page pmo = signedIn("pmo");
        everybodyReports(pmo);

        String october = begin(pmo, "October 2026");
        comment(pmo, "试驾转化稳定，预约要追回来。");
        freeze(pmo);
        fillInAndReadBack(pmo, october, export(pmo));

        decide(pmo, october, "十二月起每周辅导两家新店", "李明");
        assertThat(main(pmo)).containsText("since the review");
        Page lead = signedIn("lead");
        open(lead, "my-week");
        assertThat(main(lead)).containsText("十二月起每周辅导两家新店");
        nextMonthCompares(pmo, october);
    }

    private void everybodyReports(Page pmo) {
        open(pmo, "my-week?plan=sales");
        assertThat(main(pmo)).containsText("2 people have not reported yet");
        leadReportsAndExplains();
        memberReports();
        open(pmo, "my-week?plan=sales");
        assertThat(main(pmo)).containsText("Everybody has reported");
    }

    /** A script fills the pack in while somebody corrects a number; LibreOffice goes on with the script's file. */
    private void fillInAndReadBack(Page pmo, String review, Path pack) throws Exception {
        OtherPrograms programs = new OtherPrograms(folder);
        Path scripted = folder.resolve("scripted.xlsx");
        programs.script(
                pack,
                scripted,
                "value:store-coaching-hours/2026-W43",
                "value",
                "44",
                "comment:cars-sold",
                "comment",
                "门店客流恢复，十一月看订单。",
                "action:a4",
                "progress",
                "55");
        correct("store-coaching-hours", "2026-W43", "45");
        importResolving(pmo, review, scripted);
        Path saved = folder.resolve("saved.xlsx");
        programs.office(scripted, saved, "action:a1", "progress", 65);
        importWithoutConflict(pmo, review, saved);
    }

    private void leadReportsAndExplains() {
        Page lead = signedIn("lead");
        open(lead, "my-week");
        Locator coaching = row(lead, COACHING);
        coaching.getByLabel("Value: " + COACHING, loosely()).fill("41");
        coaching.getByLabel("Value: " + COACHING, loosely()).press("Enter");
        assertThat(coaching).containsText("41 saved");
        Locator lag = row(lead, "试驾预约量");
        Locator why = lag.getByLabel("What happened, what next: 试驾预约量");
        why.fill("大促前访问分流，周末加开两场发布会直播。");
        why.press("Enter");
        assertThat(lag).containsText("Explained");
        lead.context().close();
    }

    private void memberReports() {
        Page member = signedIn("member");
        open(member, "my-week");
        Locator cars = row(member, "试驾车就绪数");
        // By place, not by words: another journey chooses this person's language.
        cars.locator("input").first().fill("118");
        cars.locator(".ls-week__side .ls-button").first().click();
        assertThat(cars).hasClass(Pattern.compile("ls-week__row--done"));
        member.context().close();
    }

    /** Begins the review of a month of the plan of sales; gives its address. */
    private static String begin(Page page, String month) {
        open(page, "reviews");
        choose(page, 0, "销售与试驾 2026 年度 OGSM");
        choose(page, 1, month);
        page.getByRole(AriaRole.BUTTON, button("Begin review")).click();
        page.waitForURL("**/reviews/*");
        assertThat(page.locator("h1")).containsText("to be talked about");
        return page.url().replaceFirst(".*/reviews/", "reviews/");
    }

    private static void choose(Page page, int select, String item) {
        page.locator("vaadin-select").nth(select).click();
        page.getByRole(AriaRole.OPTION, option(item)).click();
    }

    private static void comment(Page page, String text) {
        Locator whole = page.locator(".ls-review__comment").first();
        whole.locator("button").first().click();
        whole.locator("textarea").fill(text);
        whole.getByRole(AriaRole.BUTTON, inside("Save")).click();
        assertThat(main(page)).containsText(text);
    }

    private static void freeze(Page page) {
        page.getByRole(AriaRole.BUTTON, button("Freeze")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("stay as they are now, for ever");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".ls-reviews__state")).hasText("Frozen");
    }

    private Path export(Page page) {
        Download download = page.waitForDownload(() -> page.locator(".ls-review__files a")
                .filter(new Locator.FilterOptions().setHasText("Excel pack"))
                .click());
        Path pack = folder.resolve("pack.xlsx");
        download.saveAs(pack);
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        return pack;
    }

    private static void importResolving(Page page, String review, Path filled) {
        upload(page, review, filled);
        assertThat(main(page)).containsText("One value was changed by somebody else too");
        assertThat(page.locator(".ls-import__sides")).containsText("44");
        assertThat(page.locator(".ls-import__sides")).containsText("45");
        assertThat(main(page)).containsText("门店客流恢复，十一月看订单。");
        page.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText("What is in my file"))
                .click();
        page.getByRole(AriaRole.BUTTON, button("Apply all, or nothing at all")).click();
        assertThat(main(page)).containsText("3 rows were changed; nothing was left out");
    }

    private static void importWithoutConflict(Page page, String review, Path filled) {
        upload(page, review, filled);
        assertThat(main(page)).containsText("The file makes one change");
        assertThat(page.locator(".ls-import__change")).containsText("65");
        page.getByRole(AriaRole.BUTTON, button("Apply all, or nothing at all")).click();
        assertThat(main(page)).containsText("One row was changed; nothing was left out");
    }

    private static void upload(Page page, String review, Path file) {
        open(page, review + "/import");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
    }

    private static void decide(Page page, String review, String what, String who) {
        open(page, review);
        Locator form = page.locator(".ls-review__decide");
        form.locator("vaadin-text-field input").fill(what);
        form.locator("vaadin-combo-box input").fill(who);
        form.locator("vaadin-combo-box input").press("Enter");
        form.locator("vaadin-date-picker input").fill("12/11/2026");
        form.locator("vaadin-date-picker input").press("Enter");
        form.getByRole(AriaRole.BUTTON, inside("Add")).click();
        assertThat(page.locator(".ls-review__decisions")).containsText(what);
    }

    private static void nextMonthCompares(Page page, String october) {
        begin(page, "November 2026");
        assertThat(page.locator("a[href='" + october + "']")).hasText("Last review");
        assertThat(main(page)).containsText("since the last review");
    }

    private static void correct(String measure, String period, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(demo.url() + "/api/v1/observations"))
                .header("Authorization", "Bearer " + RunningDemo.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "[{\"measure\":\"%s\",\"period\":\"%s\",\"value\":\"%s\"}]".formatted(measure, period, value)))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("REVISED");
    }

    private static Locator row(Page page, String name) {
        return page.locator(".ls-week__row")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    private static Locator main(Page page) {
        return page.locator("main");
    }

    private static Locator.GetByLabelOptions loosely() {
        return new Locator.GetByLabelOptions().setExact(false);
    }

    private static Page.GetByRoleOptions option(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page signedIn(String who) {
        Page page = visitor.window(1440, ColorScheme.LIGHT, "en-US");
        return Visitor.signIn(page, demo.url(), who + "@jd-auto.example");
    }

    private static void open(Page page, String path) {
        page.navigate(demo.url() + "/" + path);
        page.locator("h1").first().waitFor();
    }
}
