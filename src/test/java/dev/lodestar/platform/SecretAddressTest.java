package dev.lodestar.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The address of a page that a mailed link opens is a secret, and opening it signs nobody in. */
@ExtendWith(OutputCaptureExtension.class)
@ProductionTest
class SecretAddressTest {

    private static final String SECRET = "Zm9yYnVkZGVuLXNlY3JldC1vZi1hLW1haWxlZC1saW5r";

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @ValueSource(strings = {"/r/", "/a/"})
    void it_is_told_to_nobody_and_the_rest_still_asks_for_a_sign_in(String pages, CapturedOutput output)
            throws Exception {
        HttpResponse<String> page = get(pages + "jd-auto/" + SECRET);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(told -> assertThat(told).startsWith("noindex"));
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(told -> assertThat(told).contains("no-store"));

        HttpResponse<String> week = get("/my-week");
        assertThat(week.statusCode()).isEqualTo(302);
        assertThat(week.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        assertThat(output.getAll()).doesNotContain(SECRET);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
