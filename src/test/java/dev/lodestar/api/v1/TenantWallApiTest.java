package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.api.v1.ApiClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** For a token of Birch, nothing of Amber exists: not found, never forbidden. */
@ApiTest
class TenantWallApiTest {

    @Autowired
    private ApiWorld world;

    @Test
    void nothing_of_one_tenant_exists_for_another() {
        ApiClient amber = world.amber();
        ApiClient birch = world.birch();
        String alert = alertOf(amber);
        amber.put("/api/v1/plans/walled-plan/document", PlansApiTest.plan("walled-plan", "walled"));
        amber.post("/api/v1/plans/walled-plan/publish", PlansApiTest.WHY);
        assertThat(amber.get("/api/v1/plans/walled-plan").status()).isEqualTo(200);

        for (String path : List.of(
                "/measures/walled",
                "/measures/walled/evaluation",
                "/measures/walled/observations",
                "/alerts/" + alert,
                "/plans/walled-plan",
                "/plans/walled-plan/versions")) {
            Answer answer = birch.get("/api/v1" + path);
            assertThat(answer.status()).as(path + " " + answer).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
        }
        for (String path : List.of("/measures?q=walled", "/alerts?measure=walled", "/alerts", "/plans")) {
            assertThat(birch.get("/api/v1" + path).text()).as(path).doesNotContain("walled");
        }
        assertThat(birch.get("/api/v1/people").text()).contains("birch").doesNotContain("amber");
        assertThat(birch.get("/api/v1/me").at("/tenant/id")).isEqualTo("birch");
        assertThat(birch.post("/api/v1/plans/walled-plan/publish", PlansApiTest.WHY)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_same_keys_are_other_things_in_another_tenant() {
        ApiClient amber = world.amber();
        ApiClient birch = world.birch();
        amber.put("/api/v1/measures/shared-key", Documents.weekly().toString());

        Answer unknown = birch.post("/api/v1/observations", "[" + Documents.row("shared-key", "2026-W10", "1") + "]");
        assertThat(unknown.at("/items/0/code")).isEqualTo("UNKNOWN_MEASURE");
        Answer own = birch.put(
                "/api/v1/measures/shared-key",
                Documents.weekly().put("name", "Birch's").toString());
        assertThat(own.status()).isEqualTo(201);
        birch.post("/api/v1/observations", "[" + Documents.row("shared-key", "2026-W10", "1") + "]");
        assertThat(amber.get("/api/v1/measures/shared-key").at("/name")).isEqualTo("Test drives");
        assertThat(amber.get("/api/v1/measures/shared-key/observations").json().get("items"))
                .isEmpty();
    }

    private static String alertOf(ApiClient amber) {
        amber.put(
                "/api/v1/measures/walled",
                Documents.weekly().put("name", "Walled").toString());
        amber.post(
                "/api/v1/observations",
                "[" + Documents.row("walled", "2026-W02", "10") + "," + Documents.row("walled", "2026-W03", "10")
                        + "]");
        String lag = "/api/v1/alerts?measure=walled&limit=1000";
        await().untilAsserted(() -> assertThat(amber.get(lag).text()).contains("\"LAG\""));
        for (JsonNode alert : amber.get(lag).json().get("items")) {
            if ("LAG".equals(alert.get("rule").asString())) {
                assertThat(alert.get("startPeriod").asString()).isEqualTo("2026-W02");
                assertThat(alert.get("firedPeriod").asString()).isEqualTo("2026-W03");
                assertThat(alert.at("/evidence/0/gap").asString()).isEqualTo("-90");
                Answer shown = amber.get("/api/v1/alerts/" + alert.get("id").asString());
                assertThat(shown.at("/measureKey")).isEqualTo("walled");
                assertThat(shown.json().get("history")).isNotEmpty();
                return alert.get("id").asString();
            }
        }
        throw new AssertionError("No alert");
    }
}
