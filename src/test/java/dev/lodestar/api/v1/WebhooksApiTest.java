package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import dev.lodestar.organisation.TokenScope;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class WebhooksApiTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";

    @Autowired
    private ApiWorld world;

    @Test
    void a_system_is_made_with_its_secret_listed_without_it_and_deleted() {
        ApiClient client = world.amber();
        Answer made = client.post(WEBHOOKS, """
                {"url": "https://example.com/hooks", "events": ["alert.fired", "alert.resolved"]}""");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.at("/secret")).startsWith("whsec_");
        assertThat(made.at("/kind")).isEqualTo("SYSTEM");
        assertThat(made.at("/host")).isEqualTo("example.com");
        String one = WEBHOOKS + "/" + made.at("/id");
        assertThat(made.header("Location")).isEqualTo(one);

        assertThat(client.get(one).text()).doesNotContain("whsec_", "/hooks");
        assertThat(client.get(WEBHOOKS).text())
                .contains("\"" + "example.com" + "\"")
                .doesNotContain("whsec_");
        assertThat(client.get(one + "/deliveries").json().at("/items").isArray())
                .isTrue();
        assertThat(client.get(one + "/deliveries?state=LOST").status()).isEqualTo(400);
        assertThat(client.post(one + "/deliveries/1/replay", "").status()).isEqualTo(404);
        assertThat(world.birch().get(one).status()).isEqualTo(404);
        assertThat(world.birch().get(one + "/deliveries").status()).isEqualTo(404);
        assertThat(delete(world.birch(), one).status()).isEqualTo(404);
        assertThat(delete(client, one).status()).isEqualTo(204);
        assertThat(client.get(one).status()).isEqualTo(404);
    }

    @Test
    void what_will_not_do_is_named() {
        Answer refused = world.amber().post(WEBHOOKS, """
                {"url": "http://169.254.169.254/latest", "kind": "SLACK", "events": ["all"], "unitKey": "nowhere"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/url");
        assertThat(refused.at("/errors/1/pointer")).isEqualTo("/events/0");
        assertThat(refused.at("/errors/2/pointer")).isEqualTo("/unitKey");
        assertThat(world.amber().post(WEBHOOKS, "{\"kind\": \"PAGER\"}").at("/errors/0/pointer"))
                .isEqualTo("/kind");
    }

    @Test
    void it_takes_an_administrators_token() {
        assertThat(world.client(ApiWorld.AMBER, TokenScope.WRITE).get(WEBHOOKS).status())
                .isEqualTo(403);
    }

    private static Answer delete(ApiClient client, String path) {
        return client.send("DELETE", path, BodyPublishers.noBody());
    }
}
