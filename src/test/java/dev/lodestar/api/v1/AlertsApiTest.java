package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.api.v1.ApiClient.Answer;
import dev.lodestar.organisation.TokenScope;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Acting on alerts over the contract. */
@ApiTest
class AlertsApiTest {

    @Autowired
    private ApiWorld world;

    @Test
    void an_alert_is_acknowledged_once_however_often_it_is_sent() {
        ApiClient client = world.amber();
        String alert = alertOf(client, "acknowledged");
        Answer before = client.get(alert);
        assertThat(before.at("/handled/handler")).isEqualTo("wang");
        assertThat(before.at("/handled/level")).isEqualTo("OWNER");
        assertThat(before.json().at("/may/acknowledge").asBoolean()).isTrue();

        String[] once = {"Idempotency-Key", "ack-1", "If-Match", before.header("ETag")};
        Answer first = client.post(alert + "/acknowledge", "{\"comment\": \"Weekend campaign moved\"}", once);
        Answer second = client.post(alert + "/acknowledge", "{\"comment\": \"Weekend campaign moved\"}", once);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(first.at("/handled/acknowledged/comment")).isEqualTo("Weekend campaign moved");
        assertThat(first.at("/handled/acknowledged/by")).isEqualTo("token-ADMIN");
        assertThat(client.get(alert).json().get("handling")).hasSize(1);
        assertThat(client.post(alert + "/acknowledge", "{\"comment\": \"Late\"}", "If-Match", before.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(client.get("/api/v1/alerts?measure=acknowledged&limit=100").text())
                .contains("\"comment\":\"Weekend campaign moved\"");
    }

    @Test
    void it_is_discussed_put_to_sleep_woken_handed_on_and_escalated() {
        ApiClient client = world.client(ApiWorld.AMBER, TokenScope.WRITE);
        String alert = alertOf(world.amber(), "discussed");
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);

        assertThat(client.post(alert + "/comment", "{\"text\": \"Look, @liu\"}").at("/handling/0/mentions/0"))
                .isEqualTo("liu");
        assertThat(client.post(alert + "/snooze", "{\"until\": \"%s\", \"reason\": \"Fair\"}".formatted(tomorrow))
                        .at("/handled/snoozed/until"))
                .isEqualTo(tomorrow.toString());
        assertThat(client.post(alert + "/wake", "")
                        .json()
                        .at("/handled/snoozed")
                        .isNull())
                .isTrue();
        assertThat(client.post(alert + "/reassign", "{\"person\": \"liu\", \"reason\": \"Knows it\"}")
                        .at("/handled/handler"))
                .isEqualTo("liu");
        Answer escalated = client.post(alert + "/escalate", "{\"reason\": \"Needs money\"}");
        assertThat(escalated.at("/handling/4/person")).isEqualTo("chen");
        assertThat(escalated.json().get("handling").findValuesAsString("act"))
                .containsExactly("COMMENTED", "SNOOZED", "WOKEN", "REASSIGNED", "ESCALATED");
    }

    @Test
    void what_cannot_be_is_refused_by_field() {
        ApiClient client = world.amber();
        String alert = alertOf(client, "refused");

        assertThat(refused(client.post(alert + "/acknowledge", "{}"))).isEqualTo("/comment field.missing");
        assertThat(refused(client.post(alert + "/acknowledge", "{\"task\": 1.5}")))
                .isEqualTo("/task BAD_NUMBER");
        assertThat(refused(client.post(alert + "/acknowledge", "{\"task\": 99}")))
                .isEqualTo("/task task.unknown");
        assertThat(refused(client.post(alert + "/comment", "{\"text\": \"\"}"))).isEqualTo("/text MISSING");
        assertThat(refused(client.post(alert + "/comment", "{\"text\": \"%s\"}".formatted("x".repeat(2_001)))))
                .isEqualTo("/text text.too-long");
        assertThat(refused(client.post(alert + "/snooze", "{\"until\": \"2026-02-30\", \"reason\": \"x\"}")))
                .isEqualTo("/until BAD_DATE");
        assertThat(refused(client.post(alert + "/snooze", "{\"until\": \"2020-01-01\", \"reason\": \"x\"}")))
                .isEqualTo("/until day.range");
        assertThat(refused(client.post(alert + "/reassign", "{\"person\": \"nobody\", \"reason\": \"x\"}")))
                .isEqualTo("/person person.unknown");
        assertThat(refused(client.post(alert + "/escalate", "{\"reason\": \"x\", \"level\": 2}")))
                .isEqualTo("/level UNKNOWN_FIELD");
        assertThat(client.get(alert).json().get("handling")).isEmpty();
    }

    @Test
    void nobody_acts_on_an_alert_that_is_not_theirs() {
        String alert = alertOf(world.amber(), "walled-acts");

        for (String act : new String[] {"acknowledge", "comment", "snooze", "wake", "reassign", "escalate"}) {
            String body = switch (act) {
                case "acknowledge" -> "{\"comment\": \"x\"}";
                case "comment" -> "{\"text\": \"x\"}";
                case "snooze" -> "{\"until\": \"2020-01-01\", \"reason\": \"x\"}";
                case "reassign" -> "{\"person\": \"wang\", \"reason\": \"x\"}";
                case "escalate" -> "{\"reason\": \"x\"}";
                default -> "";
            };
            assertThat(world.birch().post(alert + "/" + act, body).status())
                    .as(act)
                    .isEqualTo(404);
            assertThat(world.client(ApiWorld.AMBER, TokenScope.READ)
                            .post(alert + "/" + act, body)
                            .status())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(world.amber().get(alert).json().get("handling")).isEmpty();
    }

    @Test
    void a_measure_is_muted_for_a_while_and_heard_again() {
        ApiClient client = world.amber();
        client.put("/api/v1/measures/muted", Documents.weekly().toString());
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String window =
                "{\"kind\": \"MEASURE\", \"key\": \"%s\", \"from\": \"%s\", \"until\": \"%s\", \"reason\": \"Fair\"}";

        Answer opened = client.post("/api/v1/alert-mutes", window.formatted("muted", today, today.plusDays(3)));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        String path = "/api/v1/alert-mutes/" + opened.at("/id");
        assertThat(client.get("/api/v1/alert-mutes").text()).contains("\"key\":\"muted\"");
        assertThat(world.birch().get("/api/v1/alert-mutes").text()).doesNotContain("\"key\":\"muted\"");
        assertThat(client.get(alertOf(client, "muted")).json().get("muted").asBoolean())
                .isTrue();

        assertThat(refused(client.post("/api/v1/alert-mutes", window.formatted("nothing", today, today.plusDays(3)))))
                .isEqualTo("/key key.out-of-reach");
        assertThat(refused(client.post("/api/v1/alert-mutes", window.formatted("muted", today, today))))
                .isEqualTo("/until day.range");
        assertThat(world.birch().send("DELETE", path, BodyPublishers.noBody()).status())
                .isEqualTo(404);
        assertThat(client.send("DELETE", path, BodyPublishers.noBody()).status())
                .isEqualTo(204);
        assertThat(client.send("DELETE", path, BodyPublishers.noBody()).status())
                .isEqualTo(404);
    }

    private static String refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        return answer.at("/errors/0/pointer") + " " + answer.at("/errors/0/code");
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
