package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.api.v1.ApiClient.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What cannot be judged is refused when it is defined, with the field named. */
@ApiTest
class RefusedDefinitionsTest {

    @Autowired
    private ApiWorld world;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /curve/targets/1/date     | STOCK | {C: {shape: LINEAR, baseline: B, targets: [T2, T2]}}
            /curve/targets/0/date     | STOCK | {C: {shape: LINEAR, baseline: {date: '2026-12-31', value: '0'}, targets: [T2]}}
            /curve/targets/0/date     | STOCK | {C: {shape: STEP, baseline: {date: '2027-12-31', value: '0'}, targets: [T2]}}
            /curve/baseline           | STOCK | {C: {shape: LINEAR, targets: [T2]}}
            /curve/baseline           | FLOW  | {C: {shape: SEASONAL, targets: [T2]}}
            /curve/baseline           | STOCK | {C: {shape: STEP, targets: [T2]}, tolerance: {type: PERCENT, base: SPAN, green: '5', amber: '15'}}
            /curve/shape              | STOCK | {C: {shape: SEASONAL, baseline: B, targets: [T2]}}
            /curve/shape              | RATIO | {C: {shape: SEASONAL, baseline: B, targets: [T2]}}
            /accumulation             | FLOW  | {accumulation: CUMULATIVE, C: {shape: STEP, baseline: B, targets: [T2]}}
            /accumulation             | STOCK | {accumulation: CUMULATIVE, C: {shape: LINEAR, baseline: B, targets: [T2]}}
            /accumulation             | RATIO | {accumulation: CUMULATIVE, C: {shape: LINEAR, baseline: B, targets: [T2]}}
            /curve/weights/3          | FLOW  | {C: {shape: SEASONAL, baseline: B, targets: [T2], weights: {'3': '-1'}}}
            /curve/weights/54         | FLOW  | {C: {shape: SEASONAL, baseline: B, targets: [T2], weights: {'54': '1'}}}
            /curve/weights/03         | FLOW  | {C: {shape: SEASONAL, baseline: B, targets: [T2], weights: {'03': '1'}}}
            /curve/weights            | FLOW  | {C: {shape: SEASONAL, baseline: {date: '2026-01-04', value: '0'}, targets: [{date: '2026-01-11', value: '5'}], weights: {'2': '0'}}}
            /curve/shape              | STOCK | {direction: RANGE, C: {shape: LINEAR, baseline: B, targets: [{date: '2026-12-31', lower: '1', upper: '2'}]}}
            /curve/targets/0/lower    | STOCK | {direction: RANGE, C: {shape: STEP, targets: [{date: '2026-12-31', upper: '2'}]}}
            /curve/targets/0/upper    | STOCK | {direction: RANGE, C: {shape: STEP, targets: [{date: '2026-12-31', lower: '2'}]}}
            /curve/targets/0/lower    | STOCK | {direction: RANGE, C: {shape: STEP, targets: [{date: '2026-12-31', lower: '3', upper: '2'}]}}
            /tolerance/base           | STOCK | {direction: RANGE, C: {shape: STEP, targets: [{date: '2026-12-31', lower: '1', upper: '2'}]}, tolerance: {type: PERCENT, base: EXPECTED, green: '5', amber: '15'}}
            /tolerance/base           | STOCK | {C: {shape: STEP, targets: [T2]}, tolerance: {type: PERCENT, base: BAND, green: '5', amber: '15'}}
            /tolerance/base           | STOCK | {C: {shape: LINEAR, baseline: {date: '2026-01-01', value: '10'}, targets: [T2]}}
            /tolerance/green          | STOCK | {tolerance: {type: PERCENT, green: '16', amber: '15'}}
            /tolerance/green          | STOCK | {tolerance: {type: ABSOLUTE, green: '-1', amber: '15'}}
            /tolerance/amber          | STOCK | {tolerance: {type: ABSOLUTE, green: '0', amber: '-1'}}
            /tolerance/amber          | STOCK | {tolerance: {type: ABSOLUTE, green: '1'}}
            /tolerance/type           | STOCK | {tolerance: {green: '1', amber: '2'}}
            /lag/periods              | STOCK | {lag: {when: RED, periods: 0}}
            /lag/periods              | STOCK | {lag: {when: RED, periods: 27}}
            /lag/periods              | STOCK | {lag: {when: RED}}
            /lag/periods              | STOCK | {lag: {when: RED, periods: 1.5}}
            /lag/when                 | STOCK | {lag: {periods: 2}}
            /minDenominator           | RATIO | {minDenominator: '-1'}
            /curve/targets/0/value    | STOCK | {C: {shape: STEP, targets: [{date: '2026-12-31'}]}}
            /curve/targets/0/value    | STOCK | {C: {shape: STEP, targets: [{date: '2026-12-31', value: 'ten'}]}}
            /curve/targets/0/value    | STOCK | {C: {shape: STEP, targets: [{date: '2026-12-31', value: 1e400}]}}
            /curve/targets/0/date     | STOCK | {C: {shape: STEP, targets: [{date: '2026-02-30', value: '1'}]}}
            /curve/shape              | STOCK | {C: {shape: ROUND, targets: [T2]}}
            /curve/colour             | STOCK | {C: {shape: STEP, targets: [T2], colour: red}}
            /colour                   | STOCK | {colour: red}
            /effectiveFrom            | STOCK | {effectiveFrom: 'soon'}
            """)
    void the_field_is_named(String pointer, String kind, String definition) {
        Answer answer = world.amber()
                .put(
                        "/api/v1/measures/refused",
                        Documents.measure(kind, "WEEK", json(definition)).toString());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid");
        List<String> pointers = new ArrayList<>();
        answer.json().get("errors").forEach(error -> {
            pointers.add(error.get("pointer").asString());
            assertThat(error.get("code").asString()).isNotBlank();
            assertThat(error.get("message").asString()).isNotBlank();
        });
        assertThat(pointers).contains("/definition" + pointer);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /colour     | {"colour": "red"}
            /name       | {"name": ""}
            /name       | {"name": "a\\u0000b"}
            /unit       | {"unit": 5}
            /kind       | {"kind": "LIQUID"}
            /frequency  | {"frequency": "HOUR"}
            /zone       | {"zone": "Mars/Olympus"}
            /graceHours | {"graceHours": -1}
            /graceHours | {"graceHours": 1.5}
            /owner      | {"owner": "nobody"}
            /owner      | {"owner": null}
            /owner      | {"owner": "前"}
            /owner      | {"owner": "前@amber.example"}
            /unitKey    | {"unitKey": "前"}
            /unitKey    | {"unitKey": "nowhere"}
            /sharedWith | {"sharedWith": "sales"}
            /definition | {"definition": null}
            /definition | {"definition": [1]}
            """)
    void a_field_of_the_measure_itself_is_named(String pointer, String change) {
        ObjectNode document = Documents.weekly();
        document.setAll((ObjectNode) JsonMapper.shared().readTree(change));

        Answer answer = world.amber().put("/api/v1/measures/refused", document.toString());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(world.amber().get("/api/v1/measures/refused").status()).isEqualTo(404);
    }

    /** Fills in what the table leaves out: quotes, a curve named C, a baseline B and a target T2. */
    private static String json(String text) {
        String full = text.replace("B,", "{date: '2026-01-01', value: '0'},")
                .replace("T2", "{date: '2026-12-31', value: '10'}")
                .replace("C:", "curve:");
        String quoted = full.replace('\'', '"')
                .replaceAll("(?<=[{, ])([A-Za-z]+)(?=:)", "\"$1\"")
                .replaceAll(": ([A-Za-z_]+)", ": \"$1\"");
        return quoted.contains("effectiveFrom") ? quoted : "{\"effectiveFrom\": \"2026-01-05\", " + quoted.substring(1);
    }
}
