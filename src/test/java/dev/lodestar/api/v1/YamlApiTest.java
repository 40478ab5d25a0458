package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class YamlApiTest {

    private static final String YAML = "application/yaml";

    @Autowired
    private ApiWorld world;

    @Test
    void a_plan_goes_out_and_comes_back_with_the_same_bytes() {
        ApiClient client = world.amber();
        DraftsApiTest.publish(client, "yaml-round");

        Answer out = client.get("/api/v1/plans/yaml-round", "Accept", YAML);
        assertThat(out.header("Content-Type")).isEqualTo(YAML);
        assertThat(out.text()).startsWith("key: yaml-round\nname: Sales 2026\nunitKey: sales\nyear: 2026\n");
        Answer in = put(client, "yaml-round", out.text(), "If-Match", out.header("ETag"));
        assertThat(in.status()).as(in.toString()).isEqualTo(200);

        Answer draft = client.get("/api/v1/plans/yaml-round/draft", "Accept", YAML);
        assertThat(draft.text()).isEqualTo(out.text());
        assertThat(draft.header("ETag")).isEqualTo(in.header("ETag"));
        String json = client.get("/api/v1/plans/yaml-round").text();
        assertThat(in.json().get("document").toString()).isEqualTo(json);
        client.put("/api/v1/plans/yaml-round/document", json, "If-Match", "*");
        assertThat(client.get("/api/v1/plans/yaml-round/draft", "Accept", YAML).text())
                .isEqualTo(out.text());
    }

    @Test
    void what_is_treacherous_in_yaml_is_kept_as_it_was() {
        ApiClient client = world.amber();
        String json = PlansApiTest.plan("null", "plan-measure")
                .replace("Sales 2026", "no")
                .replace("Be seen", "全民好车: 👍 #1 \\\"q\\\" ")
                .replace("Grow", "- 1e3")
                .replace("\"Drive\"", "\"2026-01-01\"");
        Answer stored = client.put("/api/v1/plans/null/document", json);
        assertThat(stored.status()).as(stored.toString()).isEqualTo(201);

        Answer yaml = client.get("/api/v1/plans/null/draft", "Accept", YAML);
        Answer back = put(client, "null", yaml.text(), "If-Match", "*");

        assertThat(back.json().get("document"))
                .as(yaml.text())
                .isEqualTo(stored.json().get("document"));
        assertThat(client.get("/api/v1/plans/null/draft", "Accept", YAML).text())
                .isEqualTo(yaml.text());
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/json",
        "'application/json, application/yaml;q=0.5', application/json",
        "'application/json, application/*', application/json",
        "application/*, application/json",
        "'application/yaml, application/json;q=0.9', application/yaml",
        "text/html, application/problem+json"
    })
    void whoever_does_not_ask_for_yaml_gets_json(String accept, String type) {
        ApiClient client = world.amber();
        client.put("/api/v1/plans/asked/document", PlansApiTest.plan("asked", "plan-measure"));

        assertThat(client.get("/api/v1/plans/asked/draft", "Accept", accept).header("Content-Type"))
                .isEqualTo(type);
    }

    @Test
    void problems_are_problems_for_those_who_accept_yaml_and_other_calls_know_none() {
        ApiClient client = world.amber();

        assertThat(client.get("/api/v1/plans/not-there", "Accept", YAML).problem())
                .isEqualTo("not-found");
        assertThat(client.get("/api/v1/measures", "Accept", YAML).problem()).isEqualTo("not-acceptable");
        assertThat(client.send("PUT", "/api/v1/measures/m", BodyPublishers.ofString("a: 1"), "Content-Type", YAML)
                        .problem())
                .isEqualTo("unsupported-media-type");
        assertThat(client.send("POST", "/api/v1/observations", BodyPublishers.ofString("[]"), "Content-Type", YAML)
                        .problem())
                .isEqualTo("unsupported-media-type");
    }

    static Answer put(ApiClient client, String key, String yaml, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = YAML;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return client.send("PUT", "/api/v1/plans/" + key + "/document", BodyPublishers.ofString(yaml), all);
    }
}
