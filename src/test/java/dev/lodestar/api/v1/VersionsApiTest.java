package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.api.v1.ApiClient.Answer;
import dev.lodestar.history.PromiseLedger;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.TenantScope;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class VersionsApiTest {

    @Autowired
    private ApiWorld world;

    @Autowired
    private PromiseLedger ledger;

    @Test
    void what_differs_between_two_versions_is_a_list_of_changes_by_node() {
        ApiClient client = world.amber();
        publish(client, "differs", "Drive", "");
        publish(client, "differs", "Be driven", "");

        Answer diff = client.get("/api/v1/plans/differs/versions/2/diff");

        assertThat(diff.status()).as(diff.toString()).isEqualTo(200);
        assertThat(diff.at("/from")).isEqualTo("1");
        assertThat(diff.json().get("changes")).hasSize(1);
        assertThat(diff.at("/changes/0/change")).isEqualTo("CHANGED");
        assertThat(diff.at("/changes/0/node")).isEqualTo("strategy:s1");
        assertThat(diff.at("/changes/0/field")).isEqualTo("name");
        assertThat(diff.at("/changes/0/before")).isEqualTo("Drive");
        assertThat(diff.at("/changes/0/after")).isEqualTo("Be driven");
        assertThat(client.get("/api/v1/plans/differs/versions/2/diff?from=2")
                        .json()
                        .get("changes"))
                .isEmpty();
        assertThat(client.get("/api/v1/plans/differs/versions/3/diff").status()).isEqualTo(404);
        assertThat(client.get("/api/v1/plans/differs/versions/2/diff?from=x").status())
                .isEqualTo(400);
    }

    @Test
    void a_version_is_listed_with_its_promises_and_what_it_touched() {
        ApiClient client = world.amber();
        publish(client, "listed", "Drive", promise(tomorrow()));

        Answer versions = client.get("/api/v1/plans/listed/versions");

        assertThat(versions.at("/items/0/promises/0/measure")).isEqualTo("plan-measure");
        assertThat(versions.at("/items/0/promises/0/direction")).isEqualTo("UP");
        assertThat(versions.at("/items/0/computedImpact/owners/0/person")).isEqualTo("chen");
        assertThat(versions.at("/items/0/computedImpact/owners/0/after")).isEqualTo("1");
    }

    @Test
    void an_earlier_version_comes_back_as_the_newest() {
        ApiClient client = world.amber();
        publish(client, "restored", "Drive", "");
        publish(client, "restored", "Be driven", "");

        Answer refused = client.post("/api/v1/plans/restored/versions/1/restore", "{}");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        Answer late = client.post(
                "/api/v1/plans/restored/versions/1/restore",
                why(promise(tomorrow().minusYears(1))));
        assertThat(late.at("/errors/0/pointer")).isEqualTo("/expectedImpact/promises/0/by");
        Answer restored = client.post("/api/v1/plans/restored/versions/1/restore", why(promise(tomorrow())));

        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        assertThat(restored.at("/number")).isEqualTo("3");
        assertThat(restored.at("/restoredFrom")).isEqualTo("1");
        assertThat(client.get("/api/v1/plans/restored/versions/3/diff?from=1")
                        .json()
                        .get("changes"))
                .isEmpty();
        assertThat(client.post("/api/v1/plans/restored/versions/9/restore", why(promise(tomorrow())))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_promise_is_listed_and_closed_only_when_it_is_due() {
        ApiClient client = world.amber();
        publish(client, "promised", "Drive", promise(tomorrow()));
        String path = "/api/v1/plans/promised/follow-ups";
        await().until(() -> client.get(path).json().get("items").size() == 1);

        Answer listed = client.get(path);
        String id = listed.at("/items/0/id");
        assertThat(listed.at("/items/0/state")).isEqualTo("WAITING");
        assertThat(listed.at("/items/0/measure")).isEqualTo("plan-measure");
        String close = "/api/v1/follow-ups/" + id + "/close";
        Answer early = client.post(close, "{\"note\": \"Done\"}");
        assertThat(early.status()).as(early.toString()).isEqualTo(422);
        assertThat(early.at("/errors/0/code")).isEqualTo("follow-up.not-due");
        assertThat(client.post(close, "{\"note\": 1}").at("/errors/0/code")).isEqualTo("NOT_A_TEXT");
        assertThat(client.post(close, "{\"word\": \"\"}").at("/errors/0/code")).isEqualTo("UNKNOWN_FIELD");
        assertThat(client.post(close, "{\"note\": \"Done\"}", "If-Match", "\"77\"")
                        .status())
                .isEqualTo(412);
        assertThat(world.client(ApiWorld.AMBER, TokenScope.READ)
                        .post(close, "{\"note\": \"Done\"}")
                        .status())
                .isEqualTo(403);
        TenantScope.run(ApiWorld.AMBER, () -> ledger.judgeSome());
        assertThat(client.get(path).at("/items/0/state")).isEqualTo("WAITING");
    }

    @Test
    void nothing_of_another_tenant_is_found() {
        ApiClient client = world.amber();
        publish(client, "walled-off", "Drive", promise(tomorrow()));
        String path = "/api/v1/plans/walled-off/follow-ups";
        await().until(() -> client.get(path).json().get("items").size() == 1);
        String id = client.get(path).at("/items/0/id");
        ApiClient birch = world.birch();

        assertThat(birch.get(path).status()).isEqualTo(404);
        assertThat(birch.get("/api/v1/plans/walled-off/versions/1/diff").status())
                .isEqualTo(404);
        assertThat(birch.post("/api/v1/plans/walled-off/versions/1/restore", why(promise(tomorrow())))
                        .status())
                .isEqualTo(404);
        assertThat(birch.post("/api/v1/follow-ups/" + id + "/close", "{\"note\": \"Ours\"}")
                        .status())
                .isEqualTo(404);
    }

    private static void publish(ApiClient client, String key, String strategy, String promises) {
        client.put("/api/v1/measures/plan-measure", Documents.weekly().toString());
        String plan = PlansApiTest.plan(key, "plan-measure").replace("\"Drive\"", "\"" + strategy + "\"");
        client.put("/api/v1/plans/" + key + "/document", plan, "If-Match", "*");
        client.put("/api/v1/plans/" + key + "/document", plan);
        Answer published = client.post(
                "/api/v1/plans/" + key + "/publish", why(promises.isEmpty() ? promise(tomorrow()) : promises));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
    }

    private static String why(String promises) {
        return """
                {"reason": "Because", "expectedImpact": {"text": "Better", "promises": [%s]}}""".formatted(promises);
    }

    private static String promise(LocalDate by) {
        return "{\"measure\": \"plan-measure\", \"direction\": \"UP\", \"by\": \"" + by + "\"}";
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
    }
}
