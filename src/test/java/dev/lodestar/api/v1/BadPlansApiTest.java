package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What no plan may be, sent as JSON and as YAML: refused with pointers, and the draft stays as it was. */
@ApiTest
class BadPlansApiTest {

    private static final String PLAN = "/api/v1/plans/bad";
    private static final String SOUND = PlansApiTest.plan("bad", "plan-measure");
    private static final String YAML = """
            key: bad
            name: Sales 2026
            unitKey: sales
            year: 2026
            owner: chen
            objective:
              text: Be seen
            goals:
              - key: g1
                name: Grow
                owner: wang
                measure: plan-measure
            strategies:
              - key: s1
                name: Drive
                owner: wang
                serves: [g1]
                measures:
                  - measure: plan-measure
            """;

    @Autowired
    private ApiWorld world;

    private ApiClient client;
    private Answer before;

    @BeforeEach
    void a_draft() {
        client = world.amber();
        client.put("/api/v1/measures/plan-measure", Documents.weekly().toString());
        client.put(PLAN + "/document", SOUND);
        client.put(PLAN + "/document", SOUND, "If-Match", "*");
        before = client.get(PLAN + "/draft");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"year\": 2026         | \"year\": 2026, \"colour\": 1              | /colour                  | field.unknown",
                "\"key\": \"g1\"        | \"key\": \"g1\", \"a/b\": {}               | /goals/0/a~1b            | field.unknown",
                "\"serves\": [\"g1\"]   | \"serves\": [\"nowhere\"]                 | /strategies/0/serves/0   | goal.unknown",
                "{\"text\": \"Be seen\"} | [{\"text\": \"a\"}, {\"text\": \"b\"}]    | /objective               | objective.one",
                "{\"text\": \"Be seen\"} | {\"text\": \"a\", \"texts\": [\"b\"]}     | /objective/texts         | field.unknown",
                "\"unitKey\": \"sales\" | \"unitKey\": \"nowhere\"                   | /unitKey                 | unit.unknown",
                "\"Grow\"               | \"a\\u202eb\"                              | /goals/0/name            | text.hidden-characters",
                "\"Grow\"               | \"a\\u200bb\"                              | /goals/0/name            | text.hidden-characters",
                "\"Drive\"              | \"\\ufeffDrive\"                           | /strategies/0/name       | text.hidden-characters",
                "\"Drive\"              | \"Dri\\u0000ve\"                           | /strategies/0/name       | text.hidden-characters",
                "\"Drive\"              | \"\\ud800\"                                | /strategies/0/name       | text.hidden-characters",
                "\"Drive\"              | \"a\\nb\"                                  | /strategies/0/name       | text.hidden-characters",
                "\"Be seen\"            | \"a\\u2066b\"                              | /objective/text          | text.hidden-characters",
                "\"Drive\"              | \"\\u3000\"                                | /strategies/0/name       | text.blank",
                "\"wang\"               | \"Wang Wu\"                                | /goals/0/owner           | key.form",
                "\"key\": \"bad\"       | \"key\": \"other\"                         | /key                     | key.mismatch",
                "\"actions\": []        | \"actions\": [{\"key\": \"a\", \"name\": \"b\", \"start\": \"soon\"}] | /strategies/0/actions/0/start | date.form"
            })
    void what_is_wrong_is_named_where_it_is(String from, String to, String pointer, String code) {
        Answer refused = client.put(PLAN + "/document", SOUND.replace(from, to), "If-Match", "*");

        refused(refused, pointer, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "year: 2026     | year: 2026\\ncolour: red         | /colour                | field.unknown          | 5",
                "serves: [g1]   | serves: [nowhere]               | /strategies/0/serves/0 | goal.unknown           | 17",
                "year: 2026     | year: 2026\\nobjective: {text: b} | /objective          | yaml.duplicate-key     | 7",
                "text: Be seen  | - text: a\\n  - text: b         | /objective             | objective.one          | 7",
                "name: Grow     | name: \"a\\u202eb\"             | /goals/0/name          | text.hidden-characters | 10",
                "owner: chen    | owner: &x chen                  | /owner                 | yaml.anchor            | 5",
                "owner: chen    | owner: *x                       | /owner                 | yaml.alias             | 5",
                "owner: chen    | owner: !!str chen               | /owner                 | yaml.tag               | 5",
                "name: Grow     | name: 2026                      | /goals/0/name          | type.string            | 10",
                "year: 2026     | year: \"2026\"                  | /year                  | type.integer           | 4",
                "name: Drive    | name: Drive: on                 | ``                     | yaml.syntax            | 15",
                "key: bad       | %                               | ``                     | yaml.syntax            | 1"
            })
    void in_yaml_it_is_named_with_its_line_too(String from, String to, String pointer, String code, int line) {
        String yaml = YAML.replaceFirst(
                from.replace("[", "\\["), to.replace("\\u", "\\\\u").replace("\\n", "\n"));

        Answer refused = YamlApiTest.put(client, "bad", yaml, "If-Match", "*");

        refused(refused, pointer, code);
        assertThat(refused.at("/errors/0/message")).startsWith("Line " + line + ": ");
    }

    @Test
    void the_sound_document_is_taken_in_both_forms() {
        assertThat(YamlApiTest.put(client, "bad", YAML, "If-Match", "*").status())
                .isEqualTo(200);
        assertThat(client.get(PLAN + "/draft").at("/document")).isEqualTo(before.at("/document"));
        assertThat(YamlApiTest.put(client, "bad", YAML + "---\na: 1\n", "If-Match", "*")
                        .at("/errors/0/code"))
                .isEqualTo("yaml.documents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"objective", "goals", "key"})
    void a_field_that_is_there_twice_is_no_json(String field) {
        Answer refused = client.put(
                PLAN + "/document",
                SOUND.replaceFirst("\\{", "{\"" + field + "\": {\"text\": \"first\"}, "),
                "If-Match",
                "*");

        assertThat(refused.problem()).as(refused.toString()).isEqualTo("unreadable");
        nothingIsStored();
    }

    @Test
    void a_hundred_thousand_nodes_are_refused_at_once() {
        String actions = IntStream.range(0, 100_000)
                .mapToObj(i -> "{\"key\": \"a" + i + "\", \"name\": \"n\"}")
                .collect(Collectors.joining(","));
        refused(
                client.put(
                        PLAN + "/document",
                        SOUND.replace("\"actions\": []", "\"actions\": [" + actions + "]"),
                        "If-Match",
                        "*"),
                "/strategies",
                "limit.nodes");
        String goals = IntStream.range(0, 100_000)
                .mapToObj(i -> "  - {key: a" + i + ", name: n}\n")
                .collect(Collectors.joining("", "goals:\n", ""));
        refused(
                YamlApiTest.put(client, "bad", YAML.replace("goals:\n", goals), "If-Match", "*"),
                "/goals",
                "limit.nodes");
        String edits = IntStream.range(0, 100_000)
                .mapToObj(i -> "{\"op\": \"add\", \"node\": \"goal:a" + i + "\", \"content\": {\"name\": \"n\"}}")
                .collect(Collectors.joining(",", "[", "]"));
        refused(client.post(PLAN + "/draft/edits", edits), "", "edits.list");
    }

    @Test
    void ten_thousand_levels_are_refused_without_descending() {
        String deep = "{\"text\":".repeat(10_000) + "1" + "}".repeat(10_000);
        Answer json = client.put(PLAN + "/document", SOUND.replace("{\"text\": \"Be seen\"}", deep), "If-Match", "*");
        assertThat(json.problem()).as(json.toString()).isEqualTo("unreadable");
        refused(
                YamlApiTest.put(client, "bad", YAML.replace("text: Be seen", "text: " + deep), "If-Match", "*"),
                "",
                "yaml.depth");
        Answer edit = client.post(PLAN + "/draft/edits", """
                [{"op": "put", "node": "objective", "field": "text", "base": "Be seen", "value": %s}]""".formatted(deep));
        assertThat(edit.problem()).as(edit.toString()).isEqualTo("unreadable");
        nothingIsStored();
    }

    @Test
    void names_of_64_kilobytes_are_refused_without_repeating_them() {
        String name = "好".repeat(65_536 / 3);
        for (Answer answer : List.of(
                client.put(PLAN + "/document", SOUND.replace("Grow", name), "If-Match", "*"),
                YamlApiTest.put(client, "bad", YAML.replace("Grow", name), "If-Match", "*"),
                client.post(PLAN + "/draft/edits", """
                        [{"op": "put", "node": "goal:g1", "field": "name", "base": "Grow", "value": "%s"}]""".formatted(name)))) {
            refused(answer, "/goals/0/name", "text.too-long");
            assertThat(answer.text()).hasSizeLessThan(1_000);
        }
        Answer json = client.put(PLAN + "/document", SOUND.replace("\"year\"", "\"" + name + "\""), "If-Match", "*");
        assertThat(json.problem()).as(json.toString()).isEqualTo("unreadable");
        Answer yaml = YamlApiTest.put(client, "bad", YAML.replace("year", "\"" + name + "\""), "If-Match", "*");
        assertThat(List.of(json.text().length(), yaml.text().length())).allMatch(length -> length < 2_000);
        nothingIsStored();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5                                                                              | ``        | edits.list",
                "[]                                                                             | ``        | edits.list",
                "[5]                                                                            | /0/node   | node.form",
                "[{\"op\":\"drop\",\"node\":\"plan\"}]                                          | /0/op     | edit.op",
                "[{\"op\":\"put\",\"node\":\"plan\",\"colour\":1}]                              | /0        | field.unknown",
                "[{\"op\":\"put\",\"node\":\"plan\",\"field\":\"goals\",\"value\":[]}]          | /0/field  | field.fixed",
                "[{\"op\":\"put\",\"node\":\"plan\",\"field\":\"key\",\"value\":\"x\"}]         | /0/field  | field.fixed",
                "[{\"op\":\"put\",\"node\":\"plan\",\"field\":\"colour\",\"value\":\"x\"}]      | /colour   | field.unknown",
                "[{\"op\":\"put\",\"node\":\"plan\",\"field\":\"name\",\"base\":\"Sales 2026\",\"value\":7}] | /name | type.string",
                "[{\"op\":\"remove\",\"node\":\"objective\"}]                                   | /0/node   | node.fixed",
                "[{\"op\":\"put\",\"node\":\"strategy:s1\",\"field\":\"serves\",\"value\":\"g1\"}] | /0/value | type.array",
                "[{\"op\":\"put\",\"node\":\"strategy:s1\",\"field\":\"serves\",\"value\":[\"g9\"]}] | /strategies/0/serves/1 | goal.unknown",
                "[{\"op\":\"remove\",\"node\":\"goal:g9\"},{\"op\":\"move\",\"node\":\"goal:g1\",\"parent\":\"s1\"}] | /1/parent | move.parent",
                "[{\"op\":\"add\",\"node\":\"strategy:s2\",\"content\":{\"name\":\"x\",\"measures\":5}}] | /strategies/1/measures | type.array",
                "[{\"op\":\"add\",\"node\":\"goal:g2\",\"content\":{\"name\":\"a\\u200bb\"}}]   | /goals/1/name | text.hidden-characters",
                "[{\"op\":\"add\",\"node\":\"goal:g2\",\"index\":-1,\"content\":{}}]            | /0/index  | number.range"
            })
    void an_edit_that_cannot_be_is_refused_with_all_that_came_with_it(String edits, String pointer, String code) {
        refused(client.post(PLAN + "/draft/edits", edits), pointer, code);
    }

    @ParameterizedTest
    @CsvSource({
        "chen, /owner, owner.unknown",
        "wang, /goals/0/owner, owner.unknown",
        "plan-measure, /goals/0/measure, measure.unknown"
    })
    void who_and_what_is_not_there_may_be_drafted_but_not_published(String from, String pointer, String code) {
        String dangling = SOUND.replace("\"" + from + "\"", "\"not-there\"").replace("\"bad\"", "\"dangling\"");
        client.put("/api/v1/plans/dangling/document", dangling);
        client.put("/api/v1/plans/dangling/document", dangling, "If-Match", "*");

        Answer refused = client.post("/api/v1/plans/dangling/publish", PlansApiTest.WHY);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refused.at("/errors/0/code")).isEqualTo(code);
        assertThat(client.get("/api/v1/plans/dangling").status()).isEqualTo(404);
        Answer draft = client.get("/api/v1/plans/dangling/draft");
        assertThat(draft.at("/document/name")).isEqualTo("Sales 2026");
        assertThat(draft.json().get("problems")).isEqualTo(refused.json().get("errors"));
    }

    @Test
    void of_two_who_publish_at_once_one_is_told() throws Exception {
        String key = "at-once";
        DraftsApiTest.publish(client, key);
        String seen = client.post("/api/v1/plans/at-once/draft/edits", """
                [{"op": "put", "node": "plan", "field": "name", "base": "Sales 2026", "value": "Two"}]""").at("/revision");
        String why = PlansApiTest.WHY.replaceFirst("}$", ", \"revision\": " + seen + "}");
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Callable<Answer> publish = () -> {
                together.await();
                return client.post("/api/v1/plans/at-once/publish", why);
            };
            List<Future<Answer>> both = List.of(pool.submit(publish), pool.submit(publish));

            assertThat(List.of(both.get(0).get().status(), both.get(1).get().status()))
                    .containsExactlyInAnyOrder(200, 412);
        }
        assertThat(client.get("/api/v1/plans/at-once/versions").json().get("items"))
                .hasSize(2);
    }

    private void refused(Answer answer, String pointer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid");
        assertThat(answer.json().get("errors")).as(answer.toString()).anySatisfy(error -> {
            assertThat(error.path("pointer").stringValue()).isEqualTo(pointer);
            assertThat(error.path("code").stringValue()).isEqualTo(code);
            assertThat(error.path("message").stringValue()).isNotBlank();
        });
        nothingIsStored();
    }

    private void nothingIsStored() {
        Answer after = client.get(PLAN + "/draft");
        assertThat(after.json()).isEqualTo(before.json());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }
}
