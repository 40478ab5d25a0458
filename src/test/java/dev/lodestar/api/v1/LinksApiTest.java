package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import dev.lodestar.organisation.TokenScope;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class LinksApiTest {

    @Autowired
    private ApiWorld world;

    /** Publishes a plan of unit sales as {@link PlansApiTest} has it. */
    static void publish(ApiClient client, String key) {
        client.put("/api/v1/measures/plan-measure", Documents.weekly().toString());
        client.put("/api/v1/plans/" + key + "/document", PlansApiTest.plan(key, "plan-measure"));
        Answer published = client.post("/api/v1/plans/" + key + "/publish", PlansApiTest.WHY);
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
    }

    static String link(String parent, String child) {
        return """
                {"kind": "STRATEGY_OBJECTIVE", "direction": "DOWN", "parentPlan": "%s", "parentNode": "strategy:s1",
                 "childPlan": "%s", "childNode": "objective", "weight": "0.5"}""".formatted(parent, child);
    }

    @Test
    void a_link_is_made_listed_and_ended() {
        ApiClient client = world.amber();
        publish(client, "above");
        publish(client, "below");

        Answer made = client.post("/api/v1/links", link("above", "below"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.at("/weight")).isEqualTo("0.5");
        assertThat(made.at("/parent/nodeName")).isEqualTo("Drive");
        assertThat(made.at("/child/node")).isEqualTo("objective");
        assertThat(client.get("/api/v1/plans/below/links").at("/up/0/id")).isEqualTo(made.at("/id"));
        assertThat(client.get("/api/v1/plans/above/links").at("/down/0/id")).isEqualTo(made.at("/id"));
        assertThat(client.get("/api/v1/links?limit=1000").text()).contains("\"id\":" + made.at("/id") + ",");
        assertThat(client.post("/api/v1/links", link("above", "below")).at("/errors/0/code"))
                .isEqualTo("link.duplicate");

        assertThat(delete(client, made.at("/id")).status()).isEqualTo(204);
        assertThat(delete(client, made.at("/id")).status()).isEqualTo(404);
        assertThat(client.get("/api/v1/plans/below/links").json().get("up")).isEmpty();
    }

    @Test
    void links_that_would_lead_in_a_circle_are_refused_and_not_kept() {
        ApiClient client = world.amber();
        for (String key : new String[] {"ring-a", "ring-b", "ring-c"}) {
            publish(client, key);
        }
        client.post("/api/v1/links", link("ring-a", "ring-b"));
        client.post("/api/v1/links", link("ring-b", "ring-c"));

        Answer closing = client.post("/api/v1/links", link("ring-c", "ring-a"));

        assertThat(closing.status()).as(closing.toString()).isEqualTo(422);
        assertThat(closing.at("/errors/0/pointer")).isEqualTo("/childNode");
        assertThat(closing.at("/errors/0/code")).isEqualTo("link.circle");
        assertThat(client.post("/api/v1/links", link("ring-a", "ring-a")).status())
                .isEqualTo(422);
        assertThat(client.get("/api/v1/plans/ring-a/links").json().get("up")).isEmpty();
    }

    @Test
    void a_link_that_cannot_be_is_refused_with_every_field() {
        Answer refused = world.amber()
                .post("/api/v1/links", "{\"kind\":\"UP\",\"parentNode\":\"objective\",\"weight\":\"x\",\"colour\":1}");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("pointer"))
                .containsExactly(
                        "/colour", "/kind", "/direction", "/parentPlan", "/childPlan", "/childNode", "/weight");
        assertThat(world.amber().post("/api/v1/links", "[]").at("/errors/0/code"))
                .isEqualTo("NOT_AN_OBJECT");
    }

    @Test
    void a_link_of_another_tenant_does_not_exist() {
        publish(world.amber(), "wall-above");
        publish(world.amber(), "wall-below");
        publish(world.birch(), "wall-above");
        publish(world.birch(), "wall-below");
        String id = world.amber()
                .post("/api/v1/links", link("wall-above", "wall-below"))
                .at("/id");

        assertThat(world.birch().get("/api/v1/plans/wall-below/links").json().get("up"))
                .isEmpty();
        assertThat(delete(world.birch(), id).status()).isEqualTo(404);
        assertThat(world.amber().get("/api/v1/plans/wall-below/links").json().get("up"))
                .hasSize(1);
    }

    @Test
    void a_token_that_only_reads_makes_no_links() {
        publish(world.amber(), "read-above");
        publish(world.amber(), "read-below");
        ApiClient reader = world.client(ApiWorld.AMBER, TokenScope.READ);

        assertThat(reader.get("/api/v1/links").status()).isEqualTo(200);
        assertThat(reader.post("/api/v1/links", link("read-above", "read-below"))
                        .status())
                .isEqualTo(403);
    }

    private static Answer delete(ApiClient client, String id) {
        return client.send("DELETE", "/api/v1/links/" + id, BodyPublishers.noBody());
    }
}
