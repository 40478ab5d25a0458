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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan is changed, handed down, answered and held to its word, by people with browsers. */
class PlanJourneyIT {

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
    void a_change_goes_from_the_company_to_a_department_and_is_held_to_its_promise() throws Exception {
        publishTheCompanysPlan(signedIn("pmo"));
        Page lead = signedIn("lead");
        adaptTheProposal(lead);
        publishTheDepartmentsPlan(lead);
        closeThePromise(signedIn("executive"));

        JsonNode followUp = item("/api/v1/plans/jd-auto/follow-ups", "measure", "swap-satisfaction");
        assertThat(followUp.path("state").asString()).isEqualTo("CLOSED");
        assertThat(followUp.path("verdict").asString()).isEqualTo("KEPT");
        JsonNode adapted = item("/api/v1/plans/sales/proposals", "state", "ADAPTED");
        assertThat(adapted.path("toVersion").asInt()).isEqualTo(4);
        JsonNode impact = get("/api/v1/plans/jd-auto/versions").at("/items/0/computedImpact");
        assertThat(impact.path("plans")
                        .valueStream()
                        .map(plan -> plan.path("plan").asString()))
                .contains("sales");
    }

    private static void publishTheCompanysPlan(Page pmo) {
        open(pmo, "plans/jd-auto/edit");
        write(pmo, "strategy:s3|name", "线上选车一键约试驾");
        publish(pmo, "线上访问创新高，预约却在下降。", "一键预约把访问变成试驾。", "test-drive-bookings");
        pmo.waitForURL("**/plans/jd-auto");
        assertThat(pmo.locator("main")).containsText("version 4");
    }

    private static void adaptTheProposal(Page lead) {
        open(lead, "plans/sales/links");
        Locator proposal = lead.locator(".ls-proposal").filter(new Locator.FilterOptions().setHasText("线上选车一键约试驾"));
        assertThat(proposal).containsText("线上访问创新高，预约却在下降。");
        proposal.getByRole(AriaRole.BUTTON, named("Adapt")).click();
        Locator dialog = lead.getByRole(AriaRole.DIALOG);
        fill(dialog.locator(".ls-adapted textarea").first(), "让每一次线上心动都能一键约到试驾");
        dialog.locator("vaadin-text-area").last().locator("textarea").fill("一键预约只是开始，试驾现场才成交。");
        lead.locator("vaadin-button[theme~=primary]").click();
        assertThat(proposal).hasCount(0);
    }

    private static void publishTheDepartmentsPlan(Page lead) {
        open(lead, "plans/sales/edit");
        assertThat(cell(lead, "objective|text")).containsText("让每一次线上心动都能一键约到试驾");
        publish(lead, "公司第四版要求一键约试驾。", "预约回到目标线。", "test-drive-bookings");
        lead.waitForURL("**/plans/sales");
        assertThat(lead.locator("main")).containsText("version 3");
    }

    private static void closeThePromise(Page executive) {
        open(executive, "plans/jd-auto/versions");
        Locator promises = executive.locator(".ls-versions__followUps");
        Locator promise = promises.locator("li")
                .filter(new Locator.FilterOptions().setHas(executive.locator("vaadin-text-area")))
                .filter(new Locator.FilterOptions().setHasText("换电服务满意度"));
        promise.locator("textarea").fill("达到：合作门店接住了换电服务。");
        promise.locator("button").click();
        assertThat(promises).containsText("达到：合作门店接住了换电服务。");
        assertThat(promise).hasCount(0);
    }

    @Test
    void four_people_who_write_one_plan_at_once_lose_nothing() throws Exception {
        makeLead("member");
        List<String> people = List.of("executive", "pmo", "member", "lead");
        List<String> fields = List.of("objective|text", "strategy:s1|name", "action:a1|name", "action:a1|progress");
        List<String> words = List.of("访问的人一小时内约上试驾", "预约只要一步", "短信与电话都能确认", "65");
        CyclicBarrier together = new CyclicBarrier(people.size());
        try (ExecutorService writers = Executors.newFixedThreadPool(people.size())) {
            List<Future<Boolean>> met = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                int writer = i;
                met.add(writers.submit(
                        () -> writeTogether(people.get(writer), fields.get(writer), words.get(writer), together)));
            }
            int conflicts = 0;
            List<Throwable> failures = new ArrayList<>();
            for (Future<Boolean> one : met) {
                try {
                    conflicts += one.get() ? 1 : 0;
                } catch (ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
            assertThat(failures).isEmpty();
            assertThat(conflicts)
                    .as("all but the first are shown what the first wrote")
                    .isEqualTo(3);
        }

        Page reader = signedIn("pmo");
        open(reader, "plans/test-drive-team/edit");
        for (int writer = 0; writer < people.size(); writer++) {
            assertThat(cell(reader, fields.get(writer))).containsText(words.get(writer));
            assertThat(reader.locator("ls-plan-editor")).containsText(people.get(writer) + "加的行动");
        }
        assertThat(cell(reader, "goal:g1|name")).containsText(Pattern.compile("(executive|pmo|member|lead)的目标"));
    }

    /** One of several with a browser of their own: a field, a new row, and a field that all of them write; tells of a conflict. */
    private static boolean writeTogether(String who, String field, String words, CyclicBarrier together)
            throws Exception {
        try (Visitor own = new Visitor()) {
            Page page =
                    Visitor.signIn(own.window(1440, ColorScheme.LIGHT, "en-US"), demo.url(), who + "@jd-auto.example");
            open(page, "plans/test-drive-team/edit");
            together.await(2, TimeUnit.MINUTES);
            write(page, field, words);
            page.locator(".pe-addbutton[data-kind=action]").first().click();
            page.locator("[data-input]").fill(who + "加的行动");
            page.keyboard().press("Enter");
            page.keyboard().press("Escape");
            settle(page);
            together.await(2, TimeUnit.MINUTES);
            type(page, "goal:g1|name", who + "的目标");
            together.await(2, TimeUnit.MINUTES);
            page.keyboard().press("Enter");
            page.keyboard().press("Escape");
            settle(page);
            Locator conflict = page.locator(".pe-conflict");
            if (cell(page, "goal:g1|name").textContent().contains(who + "的目标")) {
                return false;
            }
            assertThat(conflict).containsText(who + "的目标");
            assertThat(conflict).containsText("访问预约转化率 4%");
            return true;
        }
    }

    private static void publish(Page page, String reason, String impact, String measure) {
        page.locator("button[data-do=publish]").click();
        Locator dialog = page.locator("dialog.pe-publish");
        fill(dialog.locator("#pe-reason"), reason);
        fill(dialog.locator("#pe-impact"), impact);
        dialog.locator("select").first().selectOption(measure);
        dialog.locator("input[type=date]").fill("2026-12-31");
        dialog.locator("button.ls-button--primary").click();
    }

    private static void fill(Locator field, String text) {
        field.fill(text);
        field.blur();
    }

    private static Locator cell(Page page, String key) {
        return page.locator("[data-cell='" + key + "']");
    }

    private static void write(Page page, String key, String text) {
        type(page, key, text);
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        settle(page);
    }

    private static void type(Page page, String key, String text) {
        cell(page, key).click();
        cell(page, key).locator("[data-input]").fill(text);
    }

    private static void settle(Page page) {
        assertThat(page.locator(".pe-state")).hasClass(Pattern.compile("pe-state--saved"));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page signedIn(String who) {
        Page page = visitor.window(1440, ColorScheme.LIGHT, "en-US");
        return Visitor.signIn(page, demo.url(), who + "@jd-auto.example");
    }

    private static void open(Page page, String path) {
        page.navigate(demo.url() + "/" + path);
        page.locator("h1").first().waitFor();
    }

    private static JsonNode item(String path, String field, String value) throws Exception {
        return get(path)
                .path("items")
                .valueStream()
                .filter(item -> item.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** So that a fourth person may write a plan. */
    private static void makeLead(String person) throws Exception {
        String body = "{\"name\": \"孙悦\", \"email\": \"" + person
                + "@jd-auto.example\", \"unitKey\": \"sales-test-drive\", \"role\": \"LEAD\"}";
        HttpRequest.Builder request = request("/api/v1/people/" + person)
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    private static JsonNode get(String path) throws Exception {
        return JsonMapper.shared().readTree(send(request(path)).body());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(demo.url() + path))
                .header("Authorization", "Bearer " + RunningDemo.TOKEN);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
