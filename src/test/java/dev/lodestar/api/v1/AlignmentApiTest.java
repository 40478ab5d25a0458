package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AlignmentApiTest {

    @Autowired
    private ApiWorld world;

    @Test
    void the_map_is_walked_from_the_top_down() {
        ApiClient client = world.amber();
        LinksApiTest.publish(client, "map-above");
        LinksApiTest.publish(client, "map-below");
        client.post("/api/v1/links", LinksApiTest.link("map-above", "map-below"));

        Answer roots = client.get("/api/v1/alignment?limit=1000&unit=sales&owner=wang");
        assertThat(roots.json().get("items").findValuesAsString("key"))
                .contains("map-above")
                .doesNotContain("map-below");
        assertThat(client.get("/api/v1/alignment?unit=sales-north").json().get("items"))
                .isEmpty();
        assertThat(client.get("/api/v1/alignment?limit=1").at("/nextCursor")).isNotEmpty();

        Answer opened = client.get("/api/v1/alignment/map-above");
        assertThat(opened.at("/plan/children")).as(opened.toString()).isEqualTo("1");
        assertThat(opened.json().get("nodes").findValuesAsString("node"))
                .containsExactly("objective", "goal:g1", "strategy:s1", "measure:s1/plan-measure");
        assertThat(opened.at("/children/0/key")).isEqualTo("map-below");
        assertThat(opened.at("/links/0/child/plan")).isEqualTo("map-below");
    }

    @Test
    void a_map_that_cannot_be_drawn_is_refused() {
        assertThat(world.amber().get("/api/v1/alignment?status=PURPLE").status())
                .isEqualTo(400);
        assertThat(world.amber().get("/api/v1/alignment?cursor=nowhere").problem())
                .isEqualTo("bad-request");
        assertThat(world.amber().get("/api/v1/alignment/No_key").status()).isEqualTo(404);
        LinksApiTest.publish(world.amber(), "map-wall");
        assertThat(world.birch().get("/api/v1/alignment/map-wall").status()).isEqualTo(404);
    }

    @Test
    void a_person_s_sheet_shows_measures_with_their_way_up() {
        ApiClient client = world.amber();
        LinksApiTest.publish(client, "sheet-above");
        LinksApiTest.publish(client, "sheet-below");
        client.post("/api/v1/links", LinksApiTest.link("sheet-above", "sheet-below"));

        Answer sheet = client.get("/api/v1/people/wang/sheet");

        assertThat(sheet.at("/name")).as(sheet.toString()).isEqualTo("wang");
        assertThat(sheet.json().get("measures").findValuesAsString("key")).contains("plan-measure");
        assertThat(sheet.text())
                .contains("{\"plan\":\"sheet-above\",\"planName\":\"Sales 2026\",\"node\":\"strategy:s1\"");
        assertThat(client.get("/api/v1/people/nobody/sheet").status()).isEqualTo(404);
    }
}
