package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class IdempotencyApiTest {

    private static final String KEY = "Idempotency-Key";
    private static final String OBSERVATIONS = "/api/v1/observations";

    @Autowired
    private ApiWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_same_call_under_the_same_key_is_answered_the_same() {
        ApiClient client = measured("once");
        String rows = "[" + Documents.row("once", "2026-W10", "1") + "]";

        Answer first = client.post(OBSERVATIONS, rows, KEY, "once-1");
        Answer second = client.post(OBSERVATIONS, rows, KEY, "once-1");

        assertThat(first.at("/items/0/status")).isEqualTo("STORED");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(client.post(OBSERVATIONS, rows).at("/items/0/status")).isEqualTo("UNCHANGED");
    }

    @Test
    void another_call_under_the_same_key_is_refused() {
        ApiClient client = measured("reused");
        client.post(OBSERVATIONS, "[" + Documents.row("reused", "2026-W10", "1") + "]", KEY, "reused-1");

        Answer other = client.post(OBSERVATIONS, "[" + Documents.row("reused", "2026-W10", "2") + "]", KEY, "reused-1");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(client.post(OBSERVATIONS, "[]", KEY, " ").problem()).isEqualTo("bad-request");
        assertThat(client.get("/api/v1/measures/reused/observations").json().get("items"))
                .hasSize(1);
    }

    @Test
    void a_refusal_is_not_kept() {
        ApiClient client = measured("refusal");
        assertThat(client.post(OBSERVATIONS, "{}", KEY, "refusal-1").status()).isEqualTo(422);
        assertThat(client.post(OBSERVATIONS, "{", KEY, "refusal-1").status()).isEqualTo(400);

        Answer good =
                client.post(OBSERVATIONS, "[" + Documents.row("refusal", "2026-W10", "1") + "]", KEY, "refusal-1");

        assertThat(good.at("/items/0/status")).isEqualTo("STORED");
    }

    @Test
    void a_key_is_forgotten_after_a_day_and_is_each_tenants_own() {
        ApiClient client = measured("forgotten");
        client.post(OBSERVATIONS, "[" + Documents.row("forgotten", "2026-W10", "1") + "]", KEY, "day-1");
        assertThat(world.birch().post(OBSERVATIONS, "[]", KEY, "day-1").status())
                .isEqualTo(200);
        jdbc.sql("update api_answer set created_at = created_at - interval 25 hour where idempotency_key = 'day-1'")
                .update();

        Answer anew = client.post(OBSERVATIONS, "[" + Documents.row("forgotten", "2026-W10", "2") + "]", KEY, "day-1");

        assertThat(anew.at("/items/0/status")).isEqualTo("REVISED");
    }

    @Test
    void those_who_send_the_same_at_once_all_get_the_one_answer() throws Exception {
        ApiClient client = measured("at-once");
        String rows = "[" + Documents.row("at-once", "2026-W10", "1") + "]";
        try (var threads = Executors.newFixedThreadPool(5)) {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(() -> client.post(OBSERVATIONS, rows, KEY, "at-once-1"));
            }
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                assertThat(answer.get().at("/items/0/status"))
                        .as(answer.get().toString())
                        .isEqualTo("STORED");
            }
        }
    }

    @Test
    void a_stream_and_a_publication_are_answered_the_same_too() {
        ApiClient client = measured("kinds");
        var lines = java.net.http.HttpRequest.BodyPublishers.ofString(Documents.row("kinds", "2026-W10", "1"));
        String[] headers = {"Content-Type", "application/x-ndjson", KEY, "kinds-1"};
        assertThat(client.send("POST", OBSERVATIONS, lines, headers).text()).contains("STORED");
        assertThat(client.send("POST", OBSERVATIONS, lines, headers).text()).contains("STORED");

        client.put("/api/v1/plans/kinds/document", PlansApiTest.plan("kinds", "kinds"));
        Answer first = client.post("/api/v1/plans/kinds/publish", PlansApiTest.WHY, KEY, "kinds-2");
        Answer second = client.post("/api/v1/plans/kinds/publish", PlansApiTest.WHY, KEY, "kinds-2");
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
    }

    private ApiClient measured(String key) {
        ApiClient client = world.amber();
        client.put("/api/v1/measures/" + key, Documents.weekly().toString());
        return client;
    }
}
