package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.api.v1.ApiClient.Answer;
import dev.lodestar.organisation.TokenScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ProposalsApiTest {

    private static final String NONE = "{}";

    @Autowired
    private ApiWorld world;

    @Test
    void a_change_above_is_proposed_and_accepted_into_the_draft() {
        ApiClient client = world.amber();
        String id = proposal(client, "yes");

        Answer list = client.get("/api/v1/plans/yes-below/proposals");
        assertThat(list.at("/items/0/state")).as(list.toString()).isEqualTo("OPEN");
        assertThat(list.at("/items/0/edits/0/edit/op")).isEqualTo("put");
        assertThat(list.at("/items/0/edits/0/before")).isEqualTo("Be seen");
        assertThat(list.at("/items/0/edits/0/after")).isEqualTo("Drive at home");
        Answer accepted = client.post("/api/v1/proposals/" + id + "/accept", NONE);

        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(accepted.at("/state")).isEqualTo("ACCEPTED");
        assertThat(client.post("/api/v1/proposals/" + id + "/accept", NONE).problem())
                .isEqualTo("conflict");
        client.post("/api/v1/plans/yes-below/publish", PlansApiTest.WHY);
        assertThat(client.get("/api/v1/plans/yes-below").at("/objective/text")).isEqualTo("Drive at home");
    }

    @Test
    void an_adaptation_takes_edits_and_says_where_they_are_wrong() {
        ApiClient client = world.amber();
        String id = proposal(client, "own");
        String path = "/api/v1/proposals/" + id + "/adapt";

        assertThat(client.post(path, "{\"reason\":\"Ours\",\"edits\":[{\"op\":\"burn\",\"node\":\"objective\"}]}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/edits/0/op");
        assertThat(client.post(path, "{\"edits\":[]}").at("/errors/0/pointer")).isEqualTo("/reason");
        assertThat(client.post(path, "{\"reason\":1,\"why\":\"x\"}").json().get("errors"))
                .hasSize(2);
        Answer adapted = client.post(path, """
                {"reason": "Offices too",
                 "edits": [{"op": "put", "node": "objective", "field": "text", "base": "Be seen", "value": "Ours"}]}""");

        assertThat(adapted.status()).as(adapted.toString()).isEqualTo(200);
        assertThat(adapted.at("/state")).isEqualTo("ADAPTED");
        client.post("/api/v1/plans/own-below/publish", PlansApiTest.WHY);
        assertThat(client.get("/api/v1/plans/own-below").at("/objective/text")).isEqualTo("Ours");
    }

    @Test
    void a_dispute_is_seen_from_above() {
        ApiClient client = world.amber();
        String id = proposal(client, "no");

        assertThat(client.post("/api/v1/proposals/" + id + "/dispute", NONE).at("/errors/0/pointer"))
                .isEqualTo("/reason");
        client.post("/api/v1/proposals/" + id + "/dispute", "{\"reason\":\"No cars\"}");

        Answer raised = client.get("/api/v1/plans/no-above/proposals?raised=true");
        assertThat(raised.at("/items/0/state")).isEqualTo("DISPUTED");
        assertThat(raised.at("/items/0/answerReason")).isEqualTo("No cars");
        assertThat(client.get("/api/v1/plans/no-above/proposals").json().get("items"))
                .isEmpty();
    }

    @Test
    void a_proposal_is_its_tenant_s_and_its_writer_s() {
        String id = proposal(world.amber(), "fence");

        for (String answer : new String[] {"accept", "adapt", "dispute"}) {
            String path = "/api/v1/proposals/" + id + "/" + answer;
            String body = answer.equals("accept") ? NONE : "{\"reason\":\"x\"}";
            assertThat(world.birch().post(path, body).status()).isEqualTo(404);
            assertThat(world.client(ApiWorld.AMBER, TokenScope.READ)
                            .post(path, body)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(world.birch().get("/api/v1/plans/fence-below/proposals").status())
                .isEqualTo(404);
        assertThat(world.amber().get("/api/v1/plans/fence-below/proposals").at("/items/0/state"))
                .isEqualTo("OPEN");
    }

    /** Links two plans, renames the upper one's strategy and waits for the proposal. */
    private static String proposal(ApiClient client, String name) {
        String above = name + "-above";
        String below = name + "-below";
        LinksApiTest.publish(client, above);
        LinksApiTest.publish(client, below);
        client.post("/api/v1/links", LinksApiTest.link(above, below));
        client.put(
                "/api/v1/plans/" + above + "/document",
                PlansApiTest.plan(above, "plan-measure").replace("\"Drive\"", "\"Drive at home\""),
                "If-Match",
                "*");
        client.post("/api/v1/plans/" + above + "/publish", PlansApiTest.WHY);
        return await().pollInSameThread()
                .until(
                        () -> client.get("/api/v1/plans/" + below + "/proposals")
                                .at("/items/0/id"),
                        id -> !id.isEmpty());
    }
}
