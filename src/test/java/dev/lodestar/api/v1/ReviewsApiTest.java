package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ReviewsApiTest {

    @Autowired
    private ApiWorld world;

    @Test
    void posting_a_review_begins_and_freezes_it_and_posting_it_again_answers_the_same() {
        ApiClient client = world.amber();
        LinksApiTest.publish(client, "reviewed");

        Answer frozen = client.post("/api/v1/reviews", body("reviewed", "2026-03"));
        assertThat(frozen.status()).as(frozen.toString()).isEqualTo(201);
        assertThat(frozen.at("/review/state")).isEqualTo("FROZEN");
        assertThat(frozen.at("/review/from")).isEqualTo("2026-03-01");
        assertThat(frozen.at("/checklist/0/check")).isEqualTo("DATA_COMPLETE");
        Answer again = client.post("/api/v1/reviews", body("reviewed", "2026-03"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/review/frozen/knownAt")).isEqualTo(frozen.at("/review/frozen/knownAt"));
        assertThat(client.get("/api/v1/reviews?plan=reviewed").at("/items/0/id"))
                .isEqualTo(frozen.at("/review/id"));
        assertThat(world.birch()
                        .get("/api/v1/reviews/" + frozen.at("/review/id"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_said_and_decided_is_in_the_answer_until_it_is_closed() {
        ApiClient client = world.amber();
        LinksApiTest.publish(client, "talked");
        String id = client.post("/api/v1/reviews", """
                {"plan": "talked", "period": "2026-Q1", "open": true}""").at("/review/id");

        client.post("/api/v1/reviews/" + id + "/commentary", """
                {"node": "plan", "text": "On the whole well"}""");
        Answer decided = client.post("/api/v1/reviews/" + id + "/decisions", """
                {"text": "Train the stores", "owner": "liu", "due": "2026-12-15"}""");
        assertThat(decided.status()).as(decided.toString()).isEqualTo(201);
        assertThat(decided.at("/commentary/0/text")).isEqualTo("On the whole well");
        assertThat(decided.at("/followUps/0/title")).isEqualTo("Train the stores");
        assertThat(client.post("/api/v1/reviews/" + id + "/freeze", "").status())
                .isEqualTo(200);
        assertThat(client.post("/api/v1/reviews/" + id + "/close", "").at("/review/state"))
                .isEqualTo("CLOSED");
        assertThat(client.post("/api/v1/reviews/" + id + "/decisions", "{\"text\": \"More\"}")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void a_period_that_is_none_and_a_plan_that_is_not_there_are_named() {
        ApiClient client = world.amber();
        LinksApiTest.publish(client, "periods");
        Answer bad = client.post("/api/v1/reviews", body("periods", "March"));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.at("/errors/0/pointer")).isEqualTo("/period");
        assertThat(client.post("/api/v1/reviews", body("nothing", "2026-03")).status())
                .isEqualTo(404);
    }

    private static String body(String plan, String period) {
        return "{\"plan\": \"%s\", \"period\": \"%s\"}".formatted(plan, period);
    }
}
