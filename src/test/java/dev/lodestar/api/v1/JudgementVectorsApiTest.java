package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The worked cases of the numeric contract, as a customer's program would go through them. */
@ApiTest
class JudgementVectorsApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One case; printed by its name. */
    record Case(JsonNode node) {

        String name() {
            return node.get("name").asString();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    @Autowired
    private ApiWorld world;

    static Stream<Case> cases() {
        JsonNode all = JSON.readTree(JudgementVectorsApiTest.class.getResourceAsStream("/vectors/judgement.json"));
        return StreamSupport.stream(all.spliterator(), false).map(Case::new);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_contract_answers_every_field_as_the_case_says(Case worked) {
        ApiClient client = world.amber();
        define(client, worked);
        report(client, worked);

        Answer answer = client.get("/api/v1/measures/" + worked.name() + "/evaluation?at="
                + worked.node().get("at").asString());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(judged(answer.json())).isEqualTo(worked.node().get("expect"));
    }

    private static void define(ApiClient client, Case worked) {
        String path = "/api/v1/measures/" + worked.name();
        String tag = null;
        for (JsonNode definition : worked.node().at("/measure/definitions")) {
            ObjectNode document = document(worked, definition);
            Answer answer = tag == null
                    ? client.put(path, document.toString())
                    : client.put(path, rebaselined(document).toString(), "If-Match", tag);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(tag == null ? 201 : 200);
            tag = answer.header("ETag");
        }
    }

    private static ObjectNode document(Case worked, JsonNode definition) {
        ObjectNode document = JSON.createObjectNode();
        document.put("name", worked.name())
                .put("unit", "pieces")
                .put("owner", "wang")
                .put("unitKey", "sales");
        for (String field : List.of("kind", "frequency", "zone", "graceHours")) {
            document.set(field, worked.node().at("/measure/" + field));
        }
        document.set("definition", definition);
        return document;
    }

    private static ObjectNode rebaselined(ObjectNode document) {
        document.putObject("rebaseline")
                .put("reason", "The year was planned anew")
                .put("approver", "chen");
        return document;
    }

    private static void report(ApiClient client, Case worked) {
        ArrayNode rows = JSON.createArrayNode();
        for (JsonNode observation : worked.node().at("/measure/observations")) {
            rows.add(((ObjectNode) observation.deepCopy()).put("measure", worked.name()));
        }
        Answer answer = client.post("/api/v1/observations", rows.toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<String> outcomes = new ArrayList<>();
        answer.json()
                .get("items")
                .forEach(item -> outcomes.add(item.get("status").asString()));
        assertThat(outcomes).hasSize(rows.size()).doesNotContain("REJECTED");
    }

    /** The answer without what it tells beyond the cases. */
    private static JsonNode judged(JsonNode evaluation) {
        evaluation
                .get("periods")
                .forEach(period -> ((ObjectNode) period).remove(List.of("definitionVersion", "observationRevision")));
        return evaluation;
    }
}
