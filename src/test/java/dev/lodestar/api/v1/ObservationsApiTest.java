package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class ObservationsApiTest {

    private static final String OBSERVATIONS = "/api/v1/observations";

    @Autowired
    private ApiWorld world;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "0.1"                             | 0.1
            0.1                               | 0.1
            1e2                               | 100
            "1e2"                             | 100
            -0.0                              | 0
            0.10000000000000000001            | 0.1
            12345678901234567890.123456789    | 12345678901234567890.123456789
            "12345678901234567890.123456789"  | 12345678901234567890.123456789
            1.0000000005                      | 1
            """)
    void numbers_are_exact_however_they_are_written(String sent, String read) {
        ApiClient client = measured("exact");
        Answer answer = client.post(OBSERVATIONS, "[" + Documents.row("exact", "2026-W10", sent) + "]");
        assertThat(outcomes(answer)).as(answer.toString()).doesNotContain("REJECTED");

        JsonNode items = client.get("/api/v1/measures/exact/observations?limit=1000")
                .json()
                .get("items");

        assertThat(items.get(items.size() - 1).get("value").asString()).isEqualTo(read);
    }

    @Test
    void each_row_is_answered_in_order() {
        ApiClient client = measured("rows");
        Answer answer = client.post(OBSERVATIONS, "[" + rowsOfEveryKind() + "]");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(codes(answer))
                .containsExactly(
                        "STORED",
                        "UNCHANGED",
                        "REVISED",
                        "REVISED",
                        "EMPTY",
                        "WRONG_PARTS",
                        "BAD_PERIOD",
                        "BAD_PERIOD",
                        "UNKNOWN_MEASURE",
                        "UNKNOWN_MEASURE",
                        "BAD_NUMBER",
                        "TOO_MANY_DIGITS",
                        "TOO_MANY_DIGITS",
                        "UNKNOWN_FIELD",
                        "BAD_NOTE",
                        "BAD_FLAG",
                        "NOT_AN_OBJECT",
                        "MISSING_FIELD");
        assertThat(answer.at("/counts/REVISED")).isEqualTo("2");
    }

    private static String rowsOfEveryKind() {
        return String.join(
                ",",
                Documents.row("rows", "2026-W10", "\"5\""),
                Documents.row("rows", "2026-W10", "\"5.0\""),
                Documents.row("rows", "2026-W10", "6"),
                "{\"measure\":\"rows\",\"period\":\"2026-W10\",\"withdrawn\":true}",
                "{\"measure\":\"rows\",\"period\":\"2026-W11\"}",
                "{\"measure\":\"rows\",\"period\":\"2026-W11\",\"numerator\":\"1\",\"denominator\":\"2\"}",
                Documents.row("rows", "2026-03", "1"),
                Documents.row("rows", "2026-W54", "1"),
                Documents.row("nobody-knows", "2026-W10", "1"),
                Documents.row("前 端", "2026-W10", "1"),
                Documents.row("rows", "2026-W10", "\"five\""),
                Documents.row("rows", "2026-W10", "1e40"),
                Documents.row("rows", "2026-W10", "0.000000000000000000001"),
                Documents.row("rows", "2026-W10", "1,\"colour\":1"),
                Documents.row("rows", "2026-W10", "1,\"note\":\"a\\u0000b\""),
                Documents.row("rows", "2026-W10", "1,\"withdrawn\":\"yes\""),
                "[]",
                "{\"period\":\"2026-W10\",\"value\":1}");
    }

    private static List<String> codes(Answer answer) {
        List<String> codes = new ArrayList<>();
        answer.json()
                .get("items")
                .forEach(item -> codes.add(
                        item.has("code")
                                ? item.get("code").asString()
                                : item.get("status").asString()));
        return codes;
    }

    @Test
    void a_ratio_without_one_part_is_kept_and_missing() {
        ApiClient client = world.amber();
        String rate = Documents.measure("RATIO", "WEEK", Documents.STEP).toString();
        client.put("/api/v1/measures/rate", rate);

        Answer answer = client.post(
                OBSERVATIONS,
                "[{\"measure\":\"rate\",\"period\":\"2026-W02\",\"numerator\":\"1\",\"denominator\":null}]");
        Answer judged = client.get("/api/v1/measures/rate/evaluation?at=2026-01-14T00:00:00Z");

        assertThat(outcomes(answer)).containsExactly("STORED");
        assertThat(judged.at("/periods/0/judgement")).isEqualTo("UNKNOWN");
        assertThat(judged.at("/periods/0/reason")).isEqualTo("MISSING");
        assertThat(judged.at("/status")).isEqualTo("STALE");
    }

    @Test
    void more_than_ten_thousand_rows_are_refused_as_a_whole() {
        ApiClient client = measured("flooded");
        String rows = Documents.row("flooded", "2026-W10", "1");
        String tooMany = IntStream.range(0, 10_001).mapToObj(i -> rows).collect(Collectors.joining(",", "[", "]"));

        Answer answer = client.post(OBSERVATIONS, tooMany);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/code")).isEqualTo("TOO_MANY_ROWS");
        assertThat(client.get("/api/v1/measures/flooded/observations").json().get("items"))
                .isEmpty();
    }

    @Test
    void revisions_are_paged_without_a_gap() {
        ApiClient client = measured("revised");
        String rows = IntStream.range(0, 25)
                .mapToObj(i -> Documents.row("revised", i % 2 == 0 ? "2026-W10" : "2026-W11", "" + i))
                .collect(Collectors.joining(",", "[", "]"));
        client.post(OBSERVATIONS, rows);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = client.get("/api/v1/measures/revised/observations?limit=4&to=2026-W11" + cursor)
                    .json();
            page.get("items")
                    .forEach(item -> seen.add(item.get("period").asString() + "/"
                            + item.get("revision").asInt()));
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.get("nextCursor").asString();
        } while (cursor != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().first().isEqualTo("2026-W10/1");
        assertThat(client.get("/api/v1/measures/revised/observations?from=2026-03")
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/api/v1/measures/revised/observations?cursor=x").status())
                .isEqualTo(400);
    }

    @Test
    void a_stream_of_lines_is_answered_line_by_line() {
        ApiClient client = measured("streamed");
        StringBuilder lines = new StringBuilder("\n");
        for (int i = 0; i < 2500; i++) {
            lines.append(Documents.row("streamed", "2026-W" + (10 + i % 40), "" + i))
                    .append("\r\n");
        }
        lines.append("{\"measure\":\n").append("x".repeat(100_000)).append("\n[1]");

        Answer answer = send(client, "application/x-ndjson", lines.toString());

        assertThat(answer.status()).isEqualTo(200);
        String[] receipts = answer.text().split("\n");
        assertThat(receipts).hasSize(2503);
        assertThat(receipts[0]).isEqualTo("{\"row\":0,\"status\":\"STORED\"}");
        assertThat(receipts[1999]).isEqualTo("{\"row\":1999,\"status\":\"REVISED\"}");
        assertThat(receipts[2500]).contains("\"row\":2500", "UNREADABLE");
        assertThat(receipts[2501]).contains("UNREADABLE");
        assertThat(receipts[2502]).contains("NOT_AN_OBJECT");
    }

    @Test
    void a_table_is_taken_as_it_leaves_a_spreadsheet() {
        ApiClient client = measured("tabled");

        Answer answer = send(client, "text/csv", """
                \uFEFFperiod,measure,value,note,withdrawn
                2026-W10,tabled,5,"a ""quoted"", note",
                2026-W11,tabled,"1,5",,
                2026-W10,tabled,,,true
                2026-W12,tabled
                2026-W12,tabled, 5,,
                """);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(outcomes(answer)).containsExactly("STORED", "REJECTED", "REVISED", "REJECTED", "REJECTED");
        assertThat(client.get("/api/v1/measures/tabled/observations").at("/items/0/note"))
                .isEqualTo("a \"quoted\", note");
        for (String wrong : List.of(
                "", "measure,value\n", "measure,period,colour\n", "measure,period,period\n", "measure,period\n\"")) {
            Answer refused = send(client, "text/csv; charset=utf-8", wrong);
            assertThat(refused.status()).as(wrong + refused).isEqualTo(422);
            assertThat(refused.json().get("errors")).isNotEmpty();
        }
    }

    @Test
    void many_who_report_the_same_at_once_are_all_answered() throws Exception {
        ApiClient client = measured("crowded");
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String row = "[" + Documents.row("crowded", "2026-W10", "" + i) + "]";
                calls.add(() -> client.post(OBSERVATIONS, row));
            }
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(200);
            }
        }
        JsonNode items =
                client.get("/api/v1/measures/crowded/observations").json().get("items");
        assertThat(items).hasSize(60);
    }

    private ApiClient measured(String key) {
        ApiClient client = world.amber();
        client.put("/api/v1/measures/" + key, Documents.weekly().toString());
        return client;
    }

    private static Answer send(ApiClient client, String type, String body) {
        return client.send(
                "POST", OBSERVATIONS, java.net.http.HttpRequest.BodyPublishers.ofString(body), "Content-Type", type);
    }

    private static List<String> outcomes(Answer answer) {
        List<String> outcomes = new ArrayList<>();
        answer.json()
                .get("items")
                .forEach(item -> outcomes.add(item.get("status").asString()));
        return outcomes;
    }
}
