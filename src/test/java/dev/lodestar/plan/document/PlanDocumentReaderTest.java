package dev.lodestar.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PlanDocumentReaderTest {

    @Test
    void a_sound_document_is_read_whole() {
        PlanDocument plan = PlanExamples.sound();

        assertThat(plan.goals()).hasSize(2);
        assertThat(plan.goals().getFirst().weight()).isEqualByComparingTo("2.5");
        assertThat(plan.strategies().getLast().actions().getFirst().progress()).isZero();
        assertThat(plan.measureKeys()).containsExactly("cars-sold", "repurchase", "bookings", "conversion");
        assertThat(plan.nodes()).isEqualTo(8);
    }

    @Test
    void what_is_written_reads_back_to_the_same_bytes() {
        String once = PlanDocumentWriter.text(PlanExamples.sound());
        String twice = PlanDocumentWriter.text(PlanDocumentReader.read("car-2026", PlanExamples.json(once)));

        assertThat(twice).isEqualTo(once);
        assertThat(once).contains("\"weight\":2.5}").doesNotContain("null");
    }

    @Test
    void an_unfinished_draft_is_read_and_written_without_what_it_lacks() {
        PlanDocument draft = read("{\"key\":\"car-2026\",\"name\":\"x\",\"unitKey\":\"sales\",\"year\":2026}");

        assertThat(draft.objective().text()).isEmpty();
        assertThat(PlanDocumentWriter.text(draft))
                .isEqualTo("{\"key\":\"car-2026\",\"name\":\"x\",\"unitKey\":\"sales\",\"year\":2026,"
                        + "\"objective\":{\"text\":\"\"},\"goals\":[],\"strategies\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/key                                | \"other\"        | /key                              | key.mismatch",
                "/key                                | 7                | /key                              | type.string",
                "/unitKey                            | \"\"             | /unitKey                          | key.form",
                "/name                               | \"  \"           | /name                             | text.blank",
                "/name                               | \"a\\u200bb\"    | /name                             | text.hidden-characters",
                "/name                               | \"a\\u202eb\"    | /name                             | text.hidden-characters",
                "/name                               | \"\\u3164\"    | /name                             | text.hidden-characters",
                "/name                               | \"\\u2800\"    | /name                             | text.blank",
                "/name                               | \"a\\u034fb\"    | /name                             | text.hidden-characters",
                "/name                               | \"a\\nb\"        | /name                             | text.hidden-characters",
                "/name                               | \"a\\ud800b\"    | /name                             | text.hidden-characters",
                "/year                               | 2026.5           | /year                             | type.integer",
                "/year                               | \"2026\"         | /year                             | type.integer",
                "/year                               | 99999999999999   | /year                             | number.range",
                "/colour                             | 1                | /colour                           | field.unknown",
                "/a~1b                               | 1                | /a~1b                             | field.unknown",
                "/objective                          | []               | /objective                        | objective.one",
                "/objective                          | \"words\"        | /objective                        | type.object",
                "/objective/second                   | \"x\"            | /objective/second                 | field.unknown",
                "/goals                              | {}               | /goals                            | type.array",
                "/goals/0                            | 3                | /goals/0                          | type.object",
                "/goals/0/key                        | \"Sold\"         | /goals/0/key                      | key.form",
                "/goals/1/key                        | \"sold\"         | /goals/1/key                      | key.duplicate",
                "/goals/0/weight                     | -1               | /goals/0/weight                   | number.range",
                "/goals/0/weight                     | 1e400            | /goals/0/weight                   | number.range",
                "/goals/0/weight                     | 0.0000000001     | /goals/0/weight                   | number.range",
                "/goals/0/weight                     | \"two\"          | /goals/0/weight                   | type.number",
                "/goals/0/measure                    | {\"a\":1}        | /goals/0/measure                  | type.string",
                "/strategies/1/key                   | \"drive\"        | /strategies/1/key                 | key.duplicate",
                "/strategies/0/serves/0              | \"nowhere\"      | /strategies/0/serves/0            | goal.unknown",
                "/strategies/1/serves/1              | \"sold\"         | /strategies/1/serves/1            | key.duplicate",
                "/strategies/0/serves/0              | null             | /strategies/0/serves/0            | key.form",
                "/strategies/0/measures/1/measure    | \"bookings\"     | /strategies/0/measures/1/measure  | key.duplicate",
                "/strategies/0/measures/1/name       | \"x\"            | /strategies/0/measures/1/name     | field.unknown",
                "/strategies/1/actions/0/key         | \"launches\"     | /strategies/1/actions/0/key       | key.duplicate",
                "/strategies/0/actions/0/progress    | 101              | /strategies/0/actions/0/progress  | number.range",
                "/strategies/0/actions/0/start       | \"2026-02-30\"   | /strategies/0/actions/0/start     | date.form",
                "/strategies/0/actions/0/deadline    | \"+12026-01-01\" | /strategies/0/actions/0/deadline  | date.form",
                "/strategies/0/actions/0/deadline    | 20260101         | /strategies/0/actions/0/deadline  | type.string"
            })
    void what_is_wrong_is_named_where_it_is(String place, String value, String pointer, String code) {
        ObjectNode plan = place.equals("/a~1b")
                ? (ObjectNode) PlanExamples.json().set("a/b", JsonNodeFactory.instance.numberNode(1))
                : PlanExamples.with(place, value);

        assertThat(errors(plan))
                .extracting(FieldError::pointer, FieldError::code)
                .contains(at(pointer, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/key", "/name", "/unitKey", "/year", "/goals/0/key", "/strategies/0/name"})
    void what_makes_a_thing_itself_has_to_be_there(String place) {
        assertThat(errors(PlanExamples.with(place, null)))
                .extracting(FieldError::pointer, FieldError::code)
                .contains(at(place, "field.missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "null", "\"text\"", "{}"})
    void a_document_that_is_none_is_refused(String text) {
        assertThat(errors(new JsonMapper().readTree(text))).isNotEmpty();
    }

    @Test
    void every_error_is_named_at_once() {
        ObjectNode plan = PlanExamples.with("/year", "\"x\"");
        plan.put("name", "");
        plan.put("extra", 1);

        assertThat(errors(plan)).extracting(FieldError::pointer).contains("/year", "/name", "/extra");
    }

    @Test
    void a_hundred_thousand_nodes_are_refused_in_one_sentence() {
        ObjectNode plan = PlanExamples.json();
        ArrayNode actions = (ArrayNode) plan.at("/strategies/1/actions");
        for (int i = 0; i < 100_000; i++) {
            actions.addObject().put("key", "a" + i).put("name", "n");
        }

        assertThat(errors(plan))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(at("/strategies", "limit.nodes"));
    }

    @Test
    void a_name_of_64_kilobytes_is_refused_without_repeating_it() {
        ObjectNode plan = PlanExamples.json();
        plan.put("name", "x".repeat(65_536));
        plan.put("y".repeat(65_536), 1);

        assertThat(errors(plan)).extracting(FieldError::code).contains("text.too-long", "field.unknown");
        assertThat(errors(plan))
                .allSatisfy(
                        error -> assertThat(error.pointer() + error.message()).hasSizeLessThan(300));
    }

    @Test
    void deep_nesting_is_refused_without_descending() {
        ObjectNode plan = PlanExamples.json();
        JsonNode deep = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 10_000; i++) {
            deep = JsonNodeFactory.instance.objectNode().set("goals", deep);
        }
        plan.set("objective", deep);

        assertThat(errors(plan)).extracting(FieldError::pointer).contains("/objective/goals");
    }

    @Test
    void a_flood_of_errors_is_cut_short() {
        ObjectNode plan = PlanExamples.json();
        for (int i = 0; i < 5_000; i++) {
            plan.put("f" + i, i);
        }

        assertThat(errors(plan)).hasSize(100);
    }

    private static org.assertj.core.groups.Tuple at(String pointer, String code) {
        return org.assertj.core.groups.Tuple.tuple(pointer, code);
    }

    private static PlanDocument read(String text) {
        return PlanDocumentReader.read("car-2026", PlanExamples.json(text));
    }

    private static List<FieldError> errors(JsonNode document) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> PlanDocumentReader.read("car-2026", document));
        return refusal.errors();
    }
}
