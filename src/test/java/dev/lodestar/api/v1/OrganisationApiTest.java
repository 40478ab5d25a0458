package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import dev.lodestar.organisation.TokenScope;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Keeping the organisation by contract: with a preview, with every use named, and behind the tenant's wall. */
@ApiTest
class OrganisationApiTest {

    @Autowired
    private ApiWorld world;

    @Test
    void a_unit_is_added_renamed_and_moved_with_a_preview() {
        ApiClient amber = world.amber();
        Answer added = amber.put("/api/v1/units/west", "{\"name\": \"West\", \"parent\": \"sales\"}");
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.at("/path")).isEqualTo("sales/west/");
        assertThat(amber.put("/api/v1/units/west", "{\"name\": \"Far west\"}").status())
                .isEqualTo(428);
        Answer renamed = amber.put("/api/v1/units/west", "{\"name\": \"Far west\"}", "If-Match", added.header("ETag"));
        assertThat(renamed.at("/name")).isEqualTo("Far west");
        assertThat(amber.put("/api/v1/units/west", "{\"name\": \"No\"}", "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(412);

        Answer preview = amber.post("/api/v1/units/west/move?dryRun=true", "{\"parent\": \"sales-north\"}");
        assertThat(preview.at("/units/0/to")).isEqualTo("sales/sales-north/west/");
        assertThat(path(amber)).isEqualTo("sales/west/");
        Answer refused = amber.post("/api/v1/units/west/move", "{\"parent\": \"sales-north\"}");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/reason");
        Answer moved = amber.post("/api/v1/units/west/move", "{\"parent\": null, \"reason\": \"On its own\"}");

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(path(amber)).isEqualTo("west/");
        assertThat(delete(amber, "/api/v1/units/west").status()).isEqualTo(204);
        assertThat(delete(amber, "/api/v1/units/west").status()).isEqualTo(404);
    }

    @Test
    void a_person_in_use_is_refused_with_the_uses_or_replaced() {
        ApiClient amber = world.amber();
        amber.put(
                "/api/v1/people/zoe",
                "{\"name\": \"Zoe\", \"email\": \"zoe@amber.example\", \"unitKey\": \"sales\", \"role\": \"LEAD\"}");
        amber.put(
                "/api/v1/measures/of-zoe",
                Documents.weekly().put("owner", "zoe").toString());

        Answer refused = delete(amber, "/api/v1/people/zoe");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.at("/errors/0/code")).isEqualTo("in-use");
        assertThat(refused.at("/errors/0/message")).contains("of-zoe");
        Answer preview = amber.post("/api/v1/people/zoe/replace?dryRun=true", "{\"by\": \"wang\"}");
        assertThat(preview.at("/uses/0/key")).isEqualTo("of-zoe");
        assertThat(amber.get("/api/v1/measures/of-zoe").at("/owner")).isEqualTo("zoe");
        Answer gone = delete(amber, "/api/v1/people/zoe?moveTo=wang&reason=Left");

        assertThat(gone.status()).as(gone.toString()).isEqualTo(204);
        assertThat(amber.get("/api/v1/measures/of-zoe").at("/owner")).isEqualTo("wang");
        assertThat(amber.get("/api/v1/people").text()).doesNotContain("zoe");
    }

    @Test
    void nothing_of_one_tenant_is_moved_or_removed_by_another_and_only_admins_do_it() {
        world.amber().put("/api/v1/units/walled", "{\"name\": \"Walled\"}");

        assertThat(delete(world.birch(), "/api/v1/units/walled").status()).isEqualTo(404);
        assertThat(world.birch()
                        .post("/api/v1/units/walled/move", "{\"parent\": \"sales\", \"reason\": \"x\"}")
                        .status())
                .isEqualTo(404);
        ApiClient writer = world.client(ApiWorld.AMBER, TokenScope.WRITE);
        assertThat(delete(writer, "/api/v1/units/walled").status()).isEqualTo(403);
        assertThat(delete(world.amber(), "/api/v1/units/walled").status()).isEqualTo(204);
    }

    @Test
    void what_makes_no_sense_is_named() {
        ApiClient amber = world.amber();

        Answer unit = amber.put("/api/v1/units/bad", "{\"name\": 5, \"colour\": \"red\", \"parent\": \"sales\"}");
        assertThat(unit.status()).isEqualTo(422);
        assertThat(unit.text()).contains("/colour", "/name");
        Answer person = amber.put("/api/v1/people/bad", "{\"name\": \"B\", \"email\": \"b\", \"role\": \"KING\"}");
        assertThat(person.text()).contains("/role", "/unitKey");
        assertThat(amber.post("/api/v1/units/sales/move", "[]").status()).isEqualTo(422);
        assertThat(amber.post("/api/v1/units/sales/move", "{\"parent\": \"sales-north\", \"reason\": \"x\"}")
                        .at("/errors/0/code"))
                .isEqualTo("BELOW_ITSELF");
    }

    private static Answer delete(ApiClient client, String path) {
        return client.send("DELETE", path, BodyPublishers.noBody());
    }

    private static String path(ApiClient client) {
        for (var unit : client.get("/api/v1/units").json().get("items")) {
            if (unit.get("key").asString().equals("west")) {
                return unit.get("path").asString();
            }
        }
        return "";
    }
}
