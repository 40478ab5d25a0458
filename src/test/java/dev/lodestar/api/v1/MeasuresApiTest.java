package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
class MeasuresApiTest {

    private static final String MEASURES = "/api/v1/measures/";

    @Autowired
    private ApiWorld world;

    @Test
    void what_was_put_is_what_is_got() {
        ApiClient client = world.amber();
        Answer put = client.put(MEASURES + "put-get", Documents.weekly().toString());
        Answer got = client.get(MEASURES + "put-get");

        assertThat(put.status()).isEqualTo(201);
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("ETag")).isEqualTo(put.header("ETag")).isNotEmpty();
        assertThat(got.json().get("definition").toString()).isEqualTo("""
                {"effectiveFrom":"2026-01-05","accumulation":"PER_PERIOD","direction":"HIGHER",\
                "curve":{"shape":"STEP","targets":[{"date":"2026-01-05","value":"100"}]},\
                "tolerance":{"type":"PERCENT","green":"5","amber":"15"},"lag":{"periods":2,"when":"NOT_GREEN"}}""");
        assertThat(got.at("/zone")).isEqualTo("Asia/Shanghai");
        assertThat(got.at("/status")).isEqualTo("NO_DATA");
    }

    @Test
    void putting_back_what_was_got_is_no_further_version() {
        ApiClient client = world.amber();
        ObjectNode document = Documents.weekly();
        String tag = client.put(MEASURES + "twice", document.toString()).header("ETag");
        document.set("definition", client.get(MEASURES + "twice").json().get("definition"));

        Answer again = client.put(MEASURES + "twice", document.toString(), "If-Match", tag);

        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.json().get("definitions")).hasSize(1);
        assertThat(again.header("ETag")).isEqualTo(tag);
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        ApiClient client = world.amber();
        ObjectNode document = Documents.weekly();
        String tag = client.put(MEASURES + "guarded", document.toString()).header("ETag");
        String renamed = document.put("name", "Renamed").toString();

        Answer without = client.put(MEASURES + "guarded", renamed);
        assertThat(without.status()).isEqualTo(428);
        assertThat(without.problem()).isEqualTo("version-needed");
        assertThat(client.put(MEASURES + "guarded", renamed, "If-Match", tag).status())
                .isEqualTo(200);
        Answer late =
                client.put(MEASURES + "guarded", document.put("name", "Late").toString(), "If-Match", tag);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("conflict");
        assertThat(client.put(MEASURES + "guarded", document.toString(), "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(client.put(MEASURES + "guarded", renamed, "If-Match", "\"nonsense\"")
                        .status())
                .isEqualTo(412);
        assertThat(client.put(MEASURES + "not-there", renamed, "If-Match", "*").status())
                .isEqualTo(412);
    }

    @Test
    void what_did_not_change_is_not_sent_again() {
        ApiClient client = world.amber();
        String tag =
                client.put(MEASURES + "cached", Documents.weekly().toString()).header("ETag");

        Answer same = client.get(MEASURES + "cached", "If-None-Match", tag);
        client.post("/api/v1/observations", "[" + Documents.row("cached", "2026-W40", "\"90\"") + "]");
        Answer judgedSince = client.get(MEASURES + "cached", "If-None-Match", tag);

        assertThat(same.status()).isEqualTo(304);
        assertThat(judgedSince.status()).isEqualTo(200);
        assertThat(client.put(MEASURES + "cached", Documents.weekly().toString(), "If-Match", tag)
                        .status())
                .as("a number that came in guards no definition")
                .isEqualTo(200);
    }

    @Test
    void reaching_back_over_closed_periods_needs_a_reason_and_a_second_person() {
        ApiClient client = world.amber();
        ObjectNode document = Documents.weekly();
        client.put(MEASURES + "rebased", document.toString());
        document.set(
                "definition",
                Documents.measure("FLOW", "WEEK", Documents.STEP.replace("100", "80"))
                        .get("definition"));

        Answer silently = client.put(MEASURES + "rebased", document.toString(), "If-Match", "*");
        assertThat(silently.status()).isEqualTo(422);
        assertThat(silently.at("/errors/0/pointer")).isEqualTo("/rebaseline");
        document.putObject("rebaseline").put("reason", "Moved").put("approver", "liu");
        Answer byMember = client.put(MEASURES + "rebased", document.toString(), "If-Match", "*");
        assertThat(byMember.at("/errors/0/pointer")).isEqualTo("/rebaseline/approver");
        document.putObject("rebaseline").put("reason", "Moved").put("approver", "chen@amber.example");
        Answer approved = client.put(MEASURES + "rebased", document.toString(), "If-Match", "*");
        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertThat(approved.json().get("definitions")).hasSize(2);
    }

    @Test
    void lists_are_filtered_and_paged_by_key() {
        ApiClient client = world.amber();
        for (int i = 1; i <= 5; i++) {
            ObjectNode document = Documents.weekly().put("name", "Paged 100%").put("unitKey", "sales-north");
            client.put(MEASURES + "paged-" + i, document.toString());
        }

        List<String> keys = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = client.get(
                            "/api/v1/measures?limit=2&unit=sales-north&status=NO_DATA&q=Paged%20100%25" + cursor)
                    .json();
            assertThat(page.get("items").size()).isBetween(1, 2);
            page.get("items").forEach(item -> keys.add(item.get("key").asString()));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.get("nextCursor").asString();
        } while (cursor != null);
        assertThat(keys).containsExactly("paged-1", "paged-2", "paged-3", "paged-4", "paged-5");
        assertThat(client.get("/api/v1/measures?q=paged-3").json().get("items")).hasSize(1);
        assertThat(client.get("/api/v1/measures?unit=%E5%89%8D").json().get("items"))
                .isEmpty();
        assertThat(client.get("/api/v1/measures?unit=nowhere").json().get("items"))
                .isEmpty();
        assertThat(client.get("/api/v1/measures?q=%00%E5%89%8D%27").status()).isEqualTo(200);
    }

    @Test
    void parameters_that_make_no_sense_are_named() {
        ApiClient client = world.amber();
        client.put(MEASURES + "asked", Documents.weekly().toString());
        for (String query : List.of("limit=0", "limit=many", "status=PURPLE", "cursor=%E5%89%8D")) {
            Answer answer = client.get("/api/v1/measures?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.problem()).as(query).isEqualTo("bad-request");
            assertThat(answer.at("/errors/0/pointer")).isEqualTo("/" + query.substring(0, query.indexOf('=')));
        }
        for (String query :
                List.of("at=yesterday", "at=2026-02-30T00:00:00Z", "knownAt=1", "at=%2B999999999-12-31T00:00:00Z")) {
            Answer answer = client.get(MEASURES + "asked/evaluation?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.problem()).as(query).isEqualTo("bad-request");
        }
        for (String at : List.of("1900-01-01T00:00:00Z", "2199-12-31T23:59:59Z", "2026-03-03T10:00:00%2B08:00")) {
            assertThat(client.get(MEASURES + "asked/evaluation?at=" + at).status())
                    .as(at)
                    .isEqualTo(200);
        }
        assertThat(client.get(MEASURES + "asked/evaluation?knownAt=2020-01-01T00:00:00Z")
                        .status())
                .isEqualTo(404);
    }
}
