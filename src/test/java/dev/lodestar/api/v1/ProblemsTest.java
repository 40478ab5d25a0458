package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.ApiTokens;
import dev.lodestar.api.v1.ApiClient.Answer;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.TenantScope;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class ProblemsTest {

    @Autowired
    private ApiWorld world;

    @Autowired
    private ApiTokens tokens;

    @Test
    void whatever_goes_wrong_is_answered_as_a_problem_with_a_stable_type() {
        ApiClient client = world.amber();
        is(client.get("/api/v1/nothing/here"), 404, "not-found");
        is(client.get("/api/v1/measures/not-there"), 404, "not-found");
        is(client.get("/api/v1/measures/%E5%89%8D"), 404, "not-found");
        is(client.get("/api/v1/measures/not-there/evaluation"), 404, "not-found");
        is(client.get("/api/v1/measures/not-there/observations"), 404, "not-found");
        is(client.get("/api/v1/alerts/1"), 404, "not-found");
        is(client.get("/api/v1/alerts/one"), 400, "bad-request");
        is(client.get("/api/v1/alerts?state=BURNING"), 400, "bad-request");
        is(client.get("/api/v1/alerts?cursor=x"), 400, "bad-request");
        is(client.get("/api/v1/people?cursor=x"), 400, "bad-request");
        is(client.get("/api/v1/plans/not-there"), 404, "not-found");
        is(client.get("/api/v1/plans/not-there?version=x"), 400, "bad-request");
        is(client.get("/api/v1/plans/%E5%89%8D"), 404, "not-found");
        is(client.get("/api/v1/plans/not-there/versions"), 404, "not-found");
        is(client.send("DELETE", "/api/v1/observations", BodyPublishers.noBody()), 405, "method-not-allowed");
        is(client.send("PATCH", "/api/v1/me", BodyPublishers.noBody()), 405, "method-not-allowed");
        is(
                client.send("POST", "/api/v1/observations", BodyPublishers.ofString("x"), "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        is(client.get("/api/v1/me", "Accept", "image/png"), 406, "not-acceptable");
    }

    @Test
    void a_body_that_cannot_be_read_changes_nothing() {
        ApiClient client = world.amber();
        String whole = Documents.weekly().toString();
        for (String body : List.of(
                "",
                "{",
                "{\"name\": 'x'}",
                whole + "{}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                whole.replace("\"shape\":", "\"shape\":\"STEP\",\"shape\":"),
                "[".repeat(50_000),
                "{\"graceHours\":1e2147483648}",
                "{\"graceHours\":" + "9".repeat(5_000) + "}",
                "\u0000")) {
            is(client.put("/api/v1/measures/unreadable", body), 400, "unreadable");
        }
        for (String body :
                List.of("null", "[]", "5", "{}", "{\"definition\":" + "[".repeat(400) + "]".repeat(400) + "}")) {
            is(client.put("/api/v1/measures/unreadable", body), 422, "invalid");
        }
        for (String key : List.of("Upper", "-a", "a_b", "a".repeat(64), "%20", "%E5%89%8D")) {
            is(client.put("/api/v1/measures/" + key, whole), 422, "invalid");
        }
        is(client.get("/api/v1/measures/unreadable"), 404, "not-found");
    }

    @Test
    void a_body_of_more_than_ten_megabytes_is_too_large() {
        ApiClient client = world.amber();
        String large = "[" + " ".repeat(10 * 1024 * 1024) + "]";
        is(client.post("/api/v1/observations", large), 413, "too-large");
        var unannounced =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.US_ASCII)));
        is(
                client.send("POST", "/api/v1/observations", unannounced, "Content-Type", "application/json"),
                413,
                "too-large");
    }

    @Test
    void without_a_token_that_is_known_and_valid_nobody_gets_in() {
        is(world.withToken(null).get("/api/v1/me"), 401, "unauthorized");
        is(world.withToken("guessed").get("/api/v1/me"), 401, "unauthorized");
        is(world.withToken("guessed").get("/api/v1/nothing/here"), 401, "unauthorized");
        is(world.withToken("").post("/api/v1/observations", "[]"), 401, "unauthorized");
        assertThat(world.withToken(null).get("/api/v1/me").header("WWW-Authenticate"))
                .isEqualTo("Bearer");
        TenantScope.run(
                ApiWorld.AMBER,
                () -> tokens.keep("old", "expired-token", Set.of(TokenScope.ADMIN), Instant.EPOCH.plusSeconds(100)));
        is(world.withToken("expired-token").get("/api/v1/me"), 401, "unauthorized");
    }

    @Test
    void a_token_does_what_its_scope_says_and_no_more() {
        ApiClient admin = world.amber();
        String measure = Documents.weekly().toString();
        admin.put("/api/v1/measures/scoped", measure);
        ApiClient read = world.client(ApiWorld.AMBER, TokenScope.READ);
        ApiClient write = world.client(ApiWorld.AMBER, TokenScope.WRITE);
        ApiClient ingest = world.client(ApiWorld.AMBER, TokenScope.INGEST);
        String row = "[" + Documents.row("scoped", "2026-W10", "1") + "]";

        assertThat(read.get("/api/v1/measures/scoped").status()).isEqualTo(200);
        is(read.put("/api/v1/measures/scoped", measure, "If-Match", "*"), 403, "not-allowed");
        is(read.post("/api/v1/observations", row), 403, "not-allowed");
        is(read.put("/api/v1/plans/p/document", "{}"), 403, "not-allowed");
        is(read.post("/api/v1/plans/p/publish", "{}"), 403, "not-allowed");
        assertThat(ingest.post("/api/v1/observations", row).status()).isEqualTo(200);
        is(ingest.get("/api/v1/measures/scoped"), 403, "not-allowed");
        is(ingest.get("/api/v1/people"), 403, "not-allowed");
        is(ingest.get("/api/v1/alerts"), 403, "not-allowed");
        assertThat(write.put("/api/v1/measures/scoped", measure, "If-Match", "*")
                        .status())
                .isEqualTo(200);
        is(write.post("/api/v1/observations", row), 403, "not-allowed");
        is(
                read.send(
                        "POST",
                        "/api/v1/observations",
                        BodyPublishers.ofString(row),
                        "Content-Type",
                        "application/x-ndjson"),
                403,
                "not-allowed");
        assertThat(ingest.get("/api/v1/me").at("/scopes/0")).isEqualTo("ingest");
    }

    @Test
    void the_contract_describes_itself_to_anybody() {
        ApiClient anybody = world.withToken(null);
        JsonNode api = anybody.get("/v3/api-docs").json();

        assertThat(api.at("/info/title").asString()).isEqualTo("Lodestar");
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/components/schemas/Problem/properties/errors/type").asString())
                .isEqualTo("array");
        api.get("paths").properties().forEach(path -> {
            assertThat(path.getKey()).startsWith("/api/v1/");
            path.getValue().properties().forEach(operation -> {
                String name = operation.getKey() + " " + path.getKey();
                assertThat(operation.getValue().path("summary").asString(""))
                        .as(name)
                        .isNotBlank();
                assertThat(operation.getValue().at("/responses/default/content").has("application/problem+json"))
                        .as(name)
                        .isTrue();
            });
        });
        Answer docs = anybody.get("/api/docs");
        assertThat(docs.status()).isEqualTo(302);
        String page = URI.create(docs.header("Location")).getPath();
        assertThat(anybody.get(page).text()).as(page).contains("swagger-ui");
        assertThat(anybody.get(page.replace("index.html", "swagger-initializer.js"))
                        .text())
                .contains("api-docs");
    }

    private static void is(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(type);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.at("/title")).isNotBlank();
    }
}
