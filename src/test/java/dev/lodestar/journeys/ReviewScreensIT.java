package dev.lodestar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The screens of the week and of the month, at every width, in every language. */
class ReviewScreensIT {

    private static RunningDemo demo;
    private static Visitor visitor;
    private static String review;

    @BeforeAll
    static void start() throws Exception {
        demo = RunningDemo.shared();
        visitor = new Visitor();
        review = "reviews/" + frozen("jd-auto", "2026-09");
    }

    @AfterAll
    static void stop() {
        visitor.close();
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({
        "1440, LIGHT, de",
        "1440, DARK, zh",
        "768, LIGHT, en",
        "390, DARK, de",
    })
    void everyone_can_use_the_screens_of_reviews(int width, ColorScheme scheme, String language) throws Exception {
        assertThat(Pictures.barriers(
                        visitor,
                        demo,
                        "pmo",
                        List.of("reviews", review, review + "/import", "my-week?plan=sales", "plans/import"),
                        width,
                        scheme,
                        language))
                .isEmpty();
        assertThat(Pictures.barriers(visitor, demo, "lead", List.of("my-week", "check-ins"), width, scheme, language))
                .isEmpty();
    }

    private static String frozen(String plan, String period) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(demo.url() + "/api/v1/reviews"))
                .header("Authorization", "Bearer " + RunningDemo.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"plan\": \"%s\", \"period\": \"%s\"}".formatted(plan, period)))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return JsonMapper.shared().readTree(answer).at("/review/id").asString();
    }
}
