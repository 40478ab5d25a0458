package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import dev.lodestar.organisation.TokenScope;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class DraftsApiTest {

    @Autowired
    private ApiWorld world;

    @Test
    void edits_become_the_draft_and_its_revision() {
        ApiClient client = world.amber();
        publish(client, "edited");
        Answer before = client.get("/api/v1/plans/edited/draft");
        assertThat(before.at("/started")).isEqualTo("false");
        assertThat(before.at("/editedBy")).isEmpty();
        assertThat(before.header("ETag")).isEqualTo("\"" + before.at("/revision") + "\"");

        Answer after = client.post("/api/v1/plans/edited/draft/edits", """
                [{"op": "put", "node": "objective", "field": "text", "base": "Be seen", "value": "Be loved"},
                 {"op": "add", "node": "goal:g2", "content": {"name": "Keep"}},
                 {"op": "put", "node": "strategy:s1", "field": "serves", "base": ["g1"], "value": ["g1", "g2"]}]""");

        assertThat(after.status()).as(after.toString()).isEqualTo(200);
        assertThat(after.at("/document/objective/text")).isEqualTo("Be loved");
        assertThat(after.at("/document/strategies/0/serves/1")).isEqualTo("g2");
        assertThat(after.at("/editedBy")).isEqualTo("token-ADMIN");
        assertThat(after.at("/problems/0/pointer")).isEqualTo("/goals/1/owner");
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        Answer open = client.get("/api/v1/plans/edited/draft");
        assertThat(open.json()).isEqualTo(after.json());
        assertThat(open.header("ETag")).isEqualTo(after.header("ETag"));
        assertThat(client.get("/api/v1/plans/edited").at("/objective/text")).isEqualTo("Be seen");
    }

    @Test
    void an_edit_that_met_anothers_is_answered_with_base_mine_and_theirs() {
        ApiClient client = world.amber();
        publish(client, "met");
        world.client(ApiWorld.AMBER, TokenScope.WRITE)
                .post("/api/v1/plans/met/draft/edits", rename("Drive", "\"Theirs\""));

        Answer met = client.post("/api/v1/plans/met/draft/edits", rename("Drive", "\"Mine\""));

        assertThat(met.status()).as(met.toString()).isEqualTo(409);
        assertThat(met.problem()).isEqualTo("edit-conflict");
        assertThat(met.at("/conflicts/0/node")).isEqualTo("strategy:s1");
        assertThat(met.at("/conflicts/0/field")).isEqualTo("name");
        assertThat(met.at("/conflicts/0/base")).isEqualTo("Drive");
        assertThat(met.at("/conflicts/0/mine")).isEqualTo("Mine");
        assertThat(met.at("/conflicts/0/theirs")).isEqualTo("Theirs");
        assertThat(client.get("/api/v1/plans/met/draft").at("/document/strategies/0/name"))
                .isEqualTo("Theirs");
    }

    @Test
    void what_was_edited_last_is_taken_back_one_by_one() {
        ApiClient client = world.amber();
        publish(client, "undone");
        client.post("/api/v1/plans/undone/draft/edits", rename("Drive", "\"One\""));
        client.post("/api/v1/plans/undone/draft/edits", rename("One", "\"Two\""));

        assertThat(client.post("/api/v1/plans/undone/draft/undo", "").at("/document/strategies/0/name"))
                .isEqualTo("One");
        assertThat(client.post("/api/v1/plans/undone/draft/undo", "").at("/document/strategies/0/name"))
                .isEqualTo("Drive");
        Answer nothing = client.post("/api/v1/plans/undone/draft/undo", "");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.at("/errors/0/code")).isEqualTo("undo.nothing");
        client.post("/api/v1/plans/undone/draft/edits", rename("Drive", "\"One\""));
        world.client(ApiWorld.AMBER, TokenScope.WRITE)
                .post("/api/v1/plans/undone/draft/edits", rename("One", "\"Built on\""));
        assertThat(client.post("/api/v1/plans/undone/draft/undo", "").problem()).isEqualTo("edit-conflict");
    }

    @Test
    void a_draft_is_thrown_away_only_as_it_was_seen() {
        ApiClient client = world.amber();
        publish(client, "thrown");
        String path = "/api/v1/plans/thrown/draft";
        String seen = client.post(path + "/edits", rename("Drive", "\"One\"")).header("ETag");
        String now = client.post(path + "/edits", rename("One", "\"Two\"")).header("ETag");

        assertThat(delete(client, path).status()).isEqualTo(428);
        assertThat(delete(client, path, "If-Match", seen).status()).isEqualTo(412);
        assertThat(client.get(path).at("/document/strategies/0/name")).isEqualTo("Two");
        assertThat(delete(client, path, "If-Match", now).status()).isEqualTo(204);
        assertThat(client.get(path).at("/started")).isEqualTo("false");

        client.put("/api/v1/plans/only/document", PlansApiTest.plan("only", "plan-measure"));
        Answer only = delete(client, "/api/v1/plans/only/draft", "If-Match", "*");
        assertThat(only.at("/errors/0/code")).as(only.toString()).isEqualTo("draft.only");
    }

    @Test
    void an_earlier_version_begins_the_draft_anew() {
        ApiClient client = world.amber();
        publish(client, "begun");
        client.post("/api/v1/plans/begun/draft/edits", rename("Drive", "\"Second\""));
        client.post("/api/v1/plans/begun/publish", PlansApiTest.WHY);

        Answer begun = client.post("/api/v1/plans/begun/draft", "{\"version\": 1}");

        assertThat(begun.at("/document/strategies/0/name")).as(begun.toString()).isEqualTo("Drive");
        assertThat(client.post("/api/v1/plans/begun/draft", "{\"version\": 1}").status())
                .isEqualTo(412);
        delete(client, "/api/v1/plans/begun/draft", "If-Match", "*");
        assertThat(client.post("/api/v1/plans/begun/draft", "{\"version\": 9}").status())
                .isEqualTo(404);
        assertThat(client.post("/api/v1/plans/begun/draft", "{\"version\": \"1\"}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/version");
    }

    @Test
    void what_publishing_would_touch_and_how_good_the_plan_is_are_asked_for() {
        ApiClient client = world.amber();
        publish(client, "scored");
        client.post("/api/v1/plans/scored/draft/edits", """
                [{"op": "put", "node": "goal:g1", "field": "owner", "base": "wang", "value": "liu"}]""");

        Answer impact = client.get("/api/v1/plans/scored/draft/impact");
        assertThat(impact.json().path("owners")).as(impact.toString()).hasSize(2);
        Answer quality = client.get("/api/v1/plans/scored/quality");
        assertThat(quality.json().path("score").intValue()).isBetween(1, 99);
        assertThat(quality.at("/tips/0/node")).isEqualTo("plan");
        assertThat(client.get("/api/v1/plans/scored/draft").json().at("/quality"))
                .isEqualTo(quality.json());
    }

    @Test
    void the_method_is_changed_only_as_it_was_seen_and_scores_by_it() {
        ApiClient client = world.birch();
        publish(client, "method");
        int before =
                client.get("/api/v1/plans/method/quality").json().path("score").intValue();
        Answer read = client.get("/api/v1/plan-method");
        String modest = read.text().replace("\"fewestGoals\":3", "\"fewestGoals\":1");

        assertThat(client.put("/api/v1/plan-method", modest).status()).isEqualTo(428);
        Answer changed = client.put("/api/v1/plan-method", modest, "If-Match", read.header("ETag"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(client.put("/api/v1/plan-method", modest, "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(client.get("/api/v1/plan-method").header("ETag")).isEqualTo(changed.header("ETag"));
        assertThat(client.get("/api/v1/plans/method/quality")
                        .json()
                        .path("score")
                        .intValue())
                .isGreaterThan(before);
        Answer bad = client.put("/api/v1/plan-method", "{\"mostGoals\": 1.5, \"colour\": 1}", "If-Match", "*");
        assertThat(bad.json().path("errors")).as(bad.toString()).hasSize(8);
        Answer wrong = client.put(
                "/api/v1/plan-method", modest.replace("\"mostGoals\":5", "\"mostGoals\":0"), "If-Match", "*");
        assertThat(wrong.at("/errors/0/pointer")).isEqualTo("/mostGoals");
    }

    @Test
    void who_only_reads_writes_no_drafts_and_another_tenant_finds_none() {
        publish(world.amber(), "walled");
        String path = "/api/v1/plans/walled/draft";
        ApiClient read = world.client(ApiWorld.AMBER, TokenScope.READ);
        for (Answer answer : new Answer[] {
            read.get(path),
            read.get(path + "/impact"),
            read.post(path + "/edits", rename("Drive", "\"x\"")),
            read.post(path + "/undo", ""),
            read.post(path, "{\"version\": 1}"),
            delete(read, path, "If-Match", "*"),
            read.put("/api/v1/plan-method", read.get("/api/v1/plan-method").text(), "If-Match", "*"),
            world.client(ApiWorld.AMBER, TokenScope.WRITE)
                    .put("/api/v1/plan-method", read.get("/api/v1/plan-method").text(), "If-Match", "*")
        }) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        }
        assertThat(read.get("/api/v1/plans/walled/quality").status()).isEqualTo(200);
        ApiClient birch = world.birch();
        for (Answer answer : new Answer[] {
            birch.get(path),
            birch.get(path + "/impact"),
            birch.get("/api/v1/plans/walled/quality"),
            birch.post(path + "/edits", rename("Drive", "\"x\"")),
            birch.post(path + "/undo", ""),
            birch.post(path, "{\"version\": 1}"),
            delete(birch, path),
            delete(birch, path, "If-Match", "*")
        }) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        }
    }

    static void publish(ApiClient client, String key) {
        client.put("/api/v1/measures/plan-measure", Documents.weekly().toString());
        client.put("/api/v1/plans/" + key + "/document", PlansApiTest.plan(key, "plan-measure"));
        Answer published = client.post("/api/v1/plans/" + key + "/publish", PlansApiTest.WHY);
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
    }

    private static String rename(String from, String to) {
        return """
                [{"op": "put", "node": "strategy:s1", "field": "name", "base": "%s", "value": %s}]""".formatted(from, to);
    }

    private static Answer delete(ApiClient client, String path, String... headers) {
        return client.send("DELETE", path, BodyPublishers.noBody(), headers);
    }
}
