package dev.lodestar.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class PlanDocumentYamlTest {

    private static final String HEAD = "key: car-2026\nname: x\nunitKey: jd-auto\nyear: 2026\n";

    @Property(tries = 500)
    void what_is_written_reads_back_to_the_same_bytes(@ForAll("plans") PlanDocument plan) {
        byte[] yaml = PlanDocumentYaml.bytes(plan);
        PlanDocument back = PlanDocumentReader.read(plan.key(), PlanDocumentYaml.read(yaml));

        assertThat(back).isEqualTo(plan);
        assertThat(PlanDocumentYaml.bytes(back)).isEqualTo(yaml);
    }

    @Property(tries = 500)
    void through_json_and_back_it_is_the_same_too(@ForAll("plans") PlanDocument plan) {
        String json = PlanDocumentWriter.text(plan);
        PlanDocument back = PlanDocumentReader.read(plan.key(), PlanExamples.json(json));
        PlanDocument yaml = PlanDocumentReader.read(plan.key(), PlanDocumentYaml.read(PlanDocumentYaml.bytes(back)));

        assertThat(PlanDocumentWriter.text(back)).isEqualTo(json);
        assertThat(PlanDocumentWriter.text(yaml)).isEqualTo(json);
    }

    @Property(tries = 2_000)
    void any_text_is_read_as_the_text_it_was_by_us_and_by_others(@ForAll("texts") String text) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("text", text).putArray("list").add(text).addArray().add(text);
        tree.putObject("empty").putObject(text).putArray("none");
        String yaml = YamlWriter.text(tree);

        assertThat(YamlReader.read(yaml)).isEqualTo(tree);
        assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(tree);
        assertThat(yaml).doesNotContain("\r").endsWith("\n");
    }

    @Provide
    Arbitrary<PlanDocument> plans() {
        return RandomPlans.plans();
    }

    @Provide
    Arbitrary<String> texts() {
        return RandomPlans.texts();
    }

    @Test
    void a_plan_looks_as_somebody_would_write_it() {
        String yaml = new String(PlanDocumentYaml.bytes(PlanExamples.sound()), StandardCharsets.UTF_8);

        assertThat(yaml)
                .startsWith("""
                key: car-2026
                name: National Good Car
                unitKey: jd-auto
                year: 2026
                owner: zhang-wei
                objective:
                  text: Become the first gateway to buying a new-energy car
                goals:
                  - key: sold
                    name: Cars sold
                    owner: zhang-wei
                    measure: cars-sold
                    weight: 2.5
                """)
                .contains("""
                    serves:
                      - sold
                    measures:
                      - measure: bookings
                """)
                .contains("start: \"2026-01-10\"\n")
                .contains("measures: []\n");
    }

    @Test
    void what_people_write_by_hand_is_read() {
        JsonNode tree = read(
                "\ufeff# a plan\r\nkey: 'car-2026'   # quoted\r\nyear: 2026\r\nowner:\r\nweight: 2.5\r\n"
                        + "start: 2026-01-10\r\nname: >-\r\n  two\r\n  lines\r\nserves: [a, no, \"b\"]\r\nenabling: true\r\n...\r\n");

        assertThat(tree.toString()).isEqualTo(new JsonMapper().readTree("""
                {"key": "car-2026", "year": 2026, "owner": null, "weight": 2.5, "start": "2026-01-10",
                 "name": "two lines", "serves": ["a", "no", "b"], "enabling": true}""").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x 1\\nb: *x               | /a   | yaml.anchor        | Line 1:",
                "a: *x                         | /a   | yaml.alias         | Line 1:",
                "a: 1\\n<<: *x                 | /<<  | yaml.alias         | Line 2:",
                "a: 1\\nb: &x [*x, *x]         | /b   | yaml.anchor        | Line 2:",
                "&x a: 1                       | /a   | yaml.anchor        | Line 1:",
                "a: !!java.lang.ProcessBuilder [x] | /a | yaml.tag         | Line 1:",
                "a: !!str 1                    | /a   | yaml.tag           | Line 1:",
                "a: !x {b: 1}                  | /a   | yaml.tag           | Line 1:",
                "!!map {a: 1}                  | ''   | yaml.tag           | Line 1:",
                "a: 1\\nb: 2\\na: 3            | /a   | yaml.duplicate-key | Line 3:",
                "g:\\n- {k: 1, k: 2}           | /g/0/k | yaml.duplicate-key | Line 2:",
                "a: 1\\n---\\nb: 2             | ''   | yaml.documents     | Line",
                "a: [1                         | ''   | yaml.syntax        | Line",
                "a: b: c                       | ''   | yaml.syntax        | Line 1:",
                "a: 1\\n\\tb: 2                | ''   | yaml.syntax        | Line 2:",
                "? [a]\\n: b                   | ''   | yaml.key           | Line 1:",
                "*x : 1                        | /*   | yaml.alias         | Line 1:",
                "a: \"\\UFFFFFFFF\"             | ''   | yaml.syntax        | ",
                "a: \\u0007                    | ''   | yaml.syntax        | ",
                "%TAG ! tag:x,2000:\\n--- !y z | ''   | yaml.tag           | Line 2:"
            })
    void what_is_more_than_a_plain_tree_is_refused_by_line(String yaml, String pointer, String code, String message) {
        List<FieldError> errors =
                errors(yaml.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007"));

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.code()).startsWith(code);
            assertThat(error.message())
                    .startsWith(message == null ? "" : message)
                    .hasSizeLessThan(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\n", "{a:\n", "- ", "? ", "a:\n  ", "{\"a\":\n"})
    void deep_nesting_is_refused_before_it_costs_anything(String open) {
        for (int levels : new int[] {10_000, 1_000_000}) {
            Instant began = Instant.now();
            assertThat(errors(open.repeat(levels)))
                    .extracting(FieldError::code)
                    .containsAnyOf("yaml.depth", "yaml.key", "yaml.syntax", "yaml.duplicate-key");
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_thousand_million_laughs_are_not_heard() {
        StringBuilder laughs = new StringBuilder("a: &a [lol, lol]\n");
        for (char line = 'b'; line < 'k'; line++) {
            char before = (char) (line - 1);
            laughs.append(line).append(": &").append(line).append(" [");
            laughs.append(("*" + before + ",").repeat(9))
                    .append('*')
                    .append(before)
                    .append("]\n");
        }

        assertThat(errors(laughs.toString())).extracting(FieldError::code).containsExactly("yaml.anchor");
    }

    @Test
    void what_is_too_large_or_no_utf_8_is_refused() {
        assertThat(codes(new byte[PlanDocumentYaml.LARGEST + 1])).containsExactly("limit.bytes");
        assertThat(codes(new byte[] {'a', ':', ' ', (byte) 0xe5})).containsExactly("yaml.encoding");
        assertThat(codes("a: ä".getBytes(StandardCharsets.UTF_16))).containsExactly("yaml.encoding");
    }

    @Test
    void a_line_of_megabytes_is_read_in_no_time_and_signs_may_lie_anywhere() {
        Instant began = Instant.now();

        assertThat(read("a: " + "9".repeat(5_000_000)).get("a").isString()).isTrue();
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        for (int before = 1_015; before < 1_030; before++) {
            String text = "x".repeat(before) + "👍👍";
            assertThat(read("a: " + text).get("a").stringValue()).isEqualTo(text);
        }
    }

    @Test
    void what_a_plan_may_not_hold_is_named_with_its_line() {
        String yaml = HEAD + "colour: red\ngoals:\n  - key: g1\n    name: 1\n  - name: two\nstrategies: 5\n";
        JsonNode tree = read(yaml);
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> PlanDocumentReader.read("car-2026", tree));

        assertThat(PlanDocumentYaml.withLines(refused, bytes(yaml)).errors())
                .extracting(error -> error.pointer() + " " + error.message().split(":", 2)[0])
                .containsExactlyInAnyOrder(
                        "/colour Line 5", "/goals/0/name Line 8", "/goals/1/key Line 9", "/strategies Line 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "---", "~", "just text", "[]", "5"})
    void what_is_no_plan_at_all_is_refused(String yaml) {
        JsonNode tree = read(yaml);

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> PlanDocumentReader.read("car-2026", tree))
                        .errors())
                .isNotEmpty();
    }

    private static JsonNode read(String yaml) {
        return PlanDocumentYaml.read(bytes(yaml));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<FieldError> errors(String yaml) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(yaml))
                .errors();
    }

    private static List<String> codes(byte[] yaml) {
        return catchThrowableOfType(InvalidInputException.class, () -> PlanDocumentYaml.read(yaml)).errors().stream()
                .map(FieldError::code)
                .toList();
    }
}
