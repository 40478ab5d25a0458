package dev.lodestar.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.plan.document.MeasureFacts.Baseline;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanRulesTest {

    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    @Test
    void a_sound_plan_breaks_no_rule() {
        assertThat(broken(PlanExamples.sound(), PlanExamples.facts())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            nullValues = "nothing",
            value = {
                "/objective                          | nothing          | /objective/text                   | objective.missing",
                "/objective/text                     | \"\"             | /objective/text                   | objective.missing",
                "/objective/text                     | \"100,000 !\"    | /objective/text                   | objective.not-in-words",
                "/unitKey                            | \"nowhere\"      | /unitKey                          | unit.unknown",
                "/owner                              | nothing          | /owner                            | owner.missing",
                "/owner                              | \"nobody\"       | /owner                            | owner.unknown",
                "/goals/0/owner                      | nothing          | /goals/0/owner                    | owner.missing",
                "/goals/0/owner                      | \"nobody\"       | /goals/0/owner                    | owner.unknown",
                "/goals/0/measure                    | nothing          | /goals/0/measure                  | measure.missing",
                "/goals/0/measure                    | \"unheard-of\"   | /goals/0/measure                  | measure.unknown",
                "/strategies/0/owner                 | nothing          | /strategies/0/owner               | owner.missing",
                "/strategies/0/owner                 | \"nobody\"       | /strategies/0/owner               | owner.unknown",
                "/strategies/0/serves                | []               | /strategies/0/serves              | strategy.serves-no-goal",
                "/strategies/1/serves                | [\"sold\"]       | /goals/1                          | goal.unserved",
                "/strategies/1/actions               | []               | /strategies/1/measures            | strategy.no-measure",
                "/strategies/0/measures/1/measure    | \"unheard-of\"   | /strategies/0/measures/1/measure  | measure.unknown",
                "/strategies/0/actions/0/owner       | nothing          | /strategies/0/actions/0/owner     | owner.missing",
                "/strategies/0/actions/0/owner       | \"nobody\"       | /strategies/0/actions/0/owner     | owner.unknown",
                "/strategies/0/actions/0/start       | nothing          | /strategies/0/actions/0/start     | action.no-start",
                "/strategies/0/actions/0/deadline    | nothing          | /strategies/0/actions/0/deadline  | action.no-deadline",
                "/strategies/0/actions/0/deadline    | \"2026-01-09\"   | /strategies/0/actions/0/deadline  | action.deadline-before-start"
            })
    void each_hard_rule_is_named_at_its_node(String place, String value, String pointer, String code) {
        PlanDocument plan = PlanDocumentReader.read("car-2026", PlanExamples.with(place, value));

        assertThat(broken(plan, PlanExamples.facts()))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(Tuple.tuple(pointer, code));
    }

    @Test
    void a_goal_s_measure_needs_baseline_target_date_unit_and_owner() {
        assertThat(brokenBy(new MeasureFacts("cars-sold", "n", " ", null, Baseline.MISSING, false, null)))
                .containsExactly(
                        "measure.no-baseline",
                        "measure.no-target",
                        "measure.no-date",
                        "measure.no-unit",
                        "measure.no-owner");
    }

    @Test
    void a_measure_judged_against_its_target_alone_needs_no_baseline() {
        assertThat(brokenBy(new MeasureFacts("cars-sold", "n", "%", "li-ming", Baseline.NOT_NEEDED, true, YEAR_END)))
                .isEmpty();
    }

    @Test
    void a_measure_owned_by_somebody_who_left_has_no_owner() {
        assertThat(brokenBy(new MeasureFacts("cars-sold", "n", "%", "gone", Baseline.PRESENT, true, YEAR_END)))
                .containsExactly("measure.no-owner");
    }

    @Test
    void the_whole_list_is_told_at_once() {
        PlanDocument empty = PlanDocumentReader.read("car-2026", PlanExamples.with("/strategies", "[]"));

        assertThat(broken(empty, Map.of()))
                .extracting(FieldError::pointer)
                .contains("/goals/0", "/goals/0/measure", "/goals/1", "/goals/1/measure");
    }

    @Test
    void digits_in_the_objective_are_a_warning_and_no_refusal() {
        PlanDocument plan =
                PlanDocumentReader.read("car-2026", PlanExamples.with("/objective/text", "\"Sell 100,000 cars\""));

        assertThat(PlanRules.warnings(plan)).extracting(FieldError::code).containsExactly("objective.has-digits");
        assertThat(PlanRules.warnings(PlanExamples.sound())).isEmpty();
        assertThat(broken(plan, PlanExamples.facts())).isEmpty();
    }

    private static List<String> brokenBy(MeasureFacts facts) {
        Map<String, MeasureFacts> known = new HashMap<>(PlanExamples.facts());
        known.put(facts.key(), facts);
        return broken(PlanExamples.sound(), known).stream()
                .map(FieldError::code)
                .toList();
    }

    private static List<FieldError> broken(PlanDocument plan, Map<String, MeasureFacts> facts) {
        return PlanRules.broken(plan, Set.copyOf(PlanExamples.PEOPLE), PlanExamples.UNITS, facts);
    }
}
