package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.api.v1.ApiClient.Answer;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.organisation.TokenScope;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is done against alerts, what to look at and the signals of integrity, over the contract. */
@ApiTest
class CountermeasuresApiTest {

    @Autowired
    private ApiWorld world;

    @Test
    void a_countermeasure_is_given_and_acknowledges_the_alert() {
        ApiClient client = world.amber();
        String alert = alertOf(client, "countered");

        Answer given = client.post(alert + "/countermeasure", body("wang", "95.5", week(3)));

        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        assertThat(given.at("/title")).isEqualTo("Call every visitor");
        assertThat(given.at("/value")).isEqualTo("95.5");
        assertThat(given.at("/by")).isEqualTo(week(3));
        assertThat(given.json().has("turn")).isFalse();
        assertThat(client.get(alert).at("/handled/acknowledged/task")).isEqualTo(given.at("/task"));
        assertThat(client.get(alert + "/countermeasures").json()).hasSize(1);
        assertThat(client.get(alert).at("/countermeasures/0/task")).isEqualTo(given.at("/task"));
    }

    @Test
    void what_cannot_be_is_refused_by_field() {
        ApiClient client = world.amber();
        String alert = alertOf(client, "counter-refused");

        Answer refused =
                client.post(alert + "/countermeasure", "{\"title\": \"x\", \"effect\": \"MAYBE\", \"due\": \"soon\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("pointer"))
                .contains("/owner", "/due", "/effect", "/value", "/by");
        assertThat(client.post(alert + "/countermeasure", body("nobody", "1", week(-3)))
                        .json()
                        .get("errors")
                        .findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/owner", "/by");
        assertThat(client.get(alert + "/countermeasures").json()).isEmpty();
        assertThat(client.get(alert).json().get("handling")).isEmpty();
    }

    @Test
    void what_to_look_at_names_what_was_changed_meanwhile() {
        ApiClient client = world.amber();
        String alert = alertOf(client, "advised");
        client.post("/api/v1/observations", "[" + Documents.row("advised", "2026-W03", "11") + "]");

        await().untilAsserted(
                        () -> assertThat(client.get(alert + "/advice").text()).contains("CORRECTED"));
        JsonNode line = client.get(alert + "/advice").json().get(0);
        assertThat(line.at("/kind").asString()).isEqualTo("CHANGE");
        assertThat(line.at("/evidence").asString()).isEqualTo("measures/advised");
    }

    @Test
    void signals_of_integrity_are_listed_for_a_span() {
        ApiClient client = world.amber();

        Answer usual = client.get("/api/v1/integrity?limit=5");
        assertThat(usual.status()).isEqualTo(200);
        assertThat(usual.json().get("items").isArray()).isTrue();
        assertThat(client.get("/api/v1/integrity?from=2026-03-01T00:00:00Z&to=2026-02-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/api/v1/integrity?from=soon").status()).isEqualTo(400);
        assertThat(world.client(ApiWorld.AMBER, TokenScope.READ)
                        .get("/api/v1/integrity")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void another_tenants_alert_does_not_exist() {
        String alert = alertOf(world.amber(), "counter-walled");

        assertThat(world.birch().get(alert + "/countermeasures").status()).isEqualTo(404);
        assertThat(world.birch().get(alert + "/advice").status()).isEqualTo(404);
        assertThat(world.birch()
                        .post(alert + "/countermeasure", body("wang", "1", week(3)))
                        .status())
                .isEqualTo(404);
    }

    private static String body(String owner, String value, String by) {
        return """
                {"title": "Call every visitor", "owner": "%s", "due": "%s", "effect": "LEVEL", "value": "%s", "by": "%s"}""".formatted(owner, today().plusDays(2), value, by);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static String week(int ahead) {
        return Period.containing(Frequency.WEEK, today()).plus(ahead).toString();
    }

    /** The address of the alert of a measure that lags for two weeks and has no numbers since. */
    private static String alertOf(ApiClient client, String measure) {
        client.put("/api/v1/measures/" + measure, Documents.weekly().toString());
        client.post(
                "/api/v1/observations",
                "[" + Documents.row(measure, "2026-W02", "10") + "," + Documents.row(measure, "2026-W03", "10") + "]");
        String all = "/api/v1/alerts?measure=" + measure + "&limit=100";
        await().untilAsserted(() -> assertThat(client.get(all).text()).contains("\"LAG\""));
        for (JsonNode alert : client.get(all).json().get("items")) {
            if ("LAG".equals(alert.get("rule").asString())) {
                return "/api/v1/alerts/" + alert.get("id").asString();
            }
        }
        throw new AssertionError("No alert");
    }
}
