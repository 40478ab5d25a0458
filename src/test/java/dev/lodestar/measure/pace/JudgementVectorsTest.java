package dev.lodestar.measure.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Decimals;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class JudgementVectorsTest {
    static Stream<Vector> cases() {
        return Vector.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_period_reads_as_the_case_says(Vector vector) {
        var periods = vector.evaluate().periods();
        var expected = vector.expect().get("periods");
        assertThat(periods).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            samePeriod(periods.get(i), expected.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void incidents_status_and_alert_state_read_as_the_case_says(Vector vector) {
        var evaluation = vector.evaluate();
        var incidents = vector.expect().get("incidents");
        assertThat(evaluation.incidents()).hasSize(incidents.size());
        for (int i = 0; i < incidents.size(); i++) {
            sameIncident(evaluation.incidents().get(i), incidents.get(i));
        }
        assertThat(evaluation.status().name())
                .isEqualTo(vector.expect().get("status").asString());
        assertThat(evaluation.alertState().name())
                .isEqualTo(vector.expect().get("alertState").asString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void no_definition_of_a_case_is_refused(Vector vector) {
        var subject = vector.subject();
        for (var definition : subject.definitions()) {
            assertThat(DefinitionRules.violations(subject.kind(), subject.frequency(), definition))
                    .isEmpty();
        }
    }

    private static void samePeriod(JudgedPeriod actual, JsonNode expected) {
        var label = actual.period().toString();
        assertThat(label).isEqualTo(text(expected, "period"));
        assertThat(plain(actual.actual())).as(label + " actual").isEqualTo(text(expected, "actual"));
        assertThat(plain(actual.expected())).as(label + " expected").isEqualTo(text(expected, "expected"));
        assertThat(plain(actual.expectedLower())).as(label + " lower").isEqualTo(text(expected, "expectedLower"));
        assertThat(plain(actual.expectedUpper())).as(label + " upper").isEqualTo(text(expected, "expectedUpper"));
        assertThat(plain(actual.gap())).as(label + " gap").isEqualTo(text(expected, "gap"));
        assertThat(actual.judgement().name()).as(label).isEqualTo(text(expected, "judgement"));
        assertThat(name(actual.reason())).as(label).isEqualTo(text(expected, "reason"));
        assertThat(actual.alertState().name()).as(label).isEqualTo(text(expected, "alertState"));
    }

    private static void sameIncident(LagIncident actual, JsonNode expected) {
        assertThat(actual.startPeriod().toString()).isEqualTo(text(expected, "startPeriod"));
        assertThat(actual.firedPeriod().toString()).isEqualTo(text(expected, "firedPeriod"));
        var resolved = actual.resolvedPeriod();
        assertThat(resolved == null ? null : resolved.toString()).isEqualTo(text(expected, "resolvedPeriod"));
        assertThat(actual.state().name()).isEqualTo(text(expected, "state"));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asString() : null;
    }
}
