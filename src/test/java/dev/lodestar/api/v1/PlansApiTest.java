package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class PlansApiTest {

    static final String WHY = """
            {"reason": "The year begins", "expectedImpact": "More test drives"}""";

    @Autowired
    private ApiWorld world;

    static String plan(String key, String measure) {
        return """
                {"key": "%s", "name": "Sales 2026", "unitKey": "sales", "year": 2026, "owner": "chen",
                 "objective": {"text": "Be seen"},
                 "goals": [{"key": "g1", "name": "Grow", "owner": "wang", "measure": "%s"}],
                 "strategies": [{"key": "s1", "name": "Drive", "owner": "wang", "serves": ["g1"],
                   "measures": [{"measure": "%s"}], "actions": []}]}""".formatted(key, measure, measure);
    }

    @Test
    void a_plan_is_drafted_published_and_read_back_as_it_was() {
        ApiClient client = world.amber();
        client.put("/api/v1/measures/plan-measure", Documents.weekly().toString());

        Answer draft = client.put("/api/v1/plans/round/document", plan("round", "plan-measure"));
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        assertThat(client.get("/api/v1/plans/round").status()).isEqualTo(404);
        Answer published = client.post("/api/v1/plans/round/publish", WHY);
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.at("/number")).isEqualTo("1");

        Answer got = client.get("/api/v1/plans/round");
        Answer back = client.put("/api/v1/plans/round/document", got.text(), "If-Match", got.header("ETag"));
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(back.json().get("document")).isEqualTo(got.json());
        client.post("/api/v1/plans/round/publish", WHY);
        assertThat(client.get("/api/v1/plans/round/versions").json().get("items"))
                .hasSize(2);
        assertThat(client.get("/api/v1/plans/round?version=1").status()).isEqualTo(200);
        assertThat(client.get("/api/v1/plans/round?version=3").status()).isEqualTo(404);
        assertThat(client.get("/api/v1/plans?limit=1").json().get("items")).hasSize(1);
    }

    @Test
    void a_change_needs_the_revision_that_was_read() {
        ApiClient client = world.amber();
        client.put("/api/v1/measures/plan-measure", Documents.weekly().toString());
        String plan = plan("kept", "plan-measure");
        String tag = client.put("/api/v1/plans/kept/document", plan).header("ETag");

        assertThat(client.put("/api/v1/plans/kept/document", plan).status()).isEqualTo(428);
        assertThat(client.put("/api/v1/plans/kept/document", plan, "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(client.put("/api/v1/plans/kept/document", plan, "If-Match", tag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void publishing_is_refused_with_every_broken_rule() {
        ApiClient client = world.amber();
        String broken = plan("broken", "no-such-measure").replace("[\"g1\"]", "[]");
        client.put("/api/v1/plans/broken/document", broken);

        Answer refused = client.post("/api/v1/plans/broken/publish", "{}");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid");
        assertThat(refused.json().get("errors").size()).isGreaterThanOrEqualTo(3);
        assertThat(client.post("/api/v1/plans/broken/publish", "{\"reason\":1,\"colour\":2}")
                        .json()
                        .get("errors"))
                .hasSize(2);
    }
}
