package dev.lodestar.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class QualityTest {

    private static final Thresholds ALLOWING = new Thresholds(0, 5, 0, 5, 2, 60, List.of("launch", "建设"));

    @Test
    void a_plan_without_tips_has_the_whole_score() {
        PlanDocument plan = read(PlanExamples.with("/strategies/1/measures", "[{\"measure\":\"wait\"}]"));

        assertThat(Quality.of(plan, ALLOWING)).isEqualTo(new Quality(100, List.of()));
    }

    @Test
    void fewer_goals_and_strategies_than_the_method_wants_are_tips() {
        assertThat(codes(PlanExamples.sound(), Thresholds.METHOD))
                .contains("goals.few", "strategies.few", "strategy.actions-only");
    }

    @Test
    void the_tenant_says_how_many_are_few() {
        assertThat(codes(PlanExamples.sound(), ALLOWING)).doesNotContain("goals.few", "strategies.few");
    }

    @ParameterizedTest
    @CsvSource({
        "Launch ten cars, true",
        "launch, true",
        "Launching platform of the year, false",
        "建设换电站, true",
        "Close the loop, false"
    })
    void a_strategy_that_begins_like_a_tactic_is_a_tip(String name, boolean tip) {
        PlanDocument plan = read(PlanExamples.with("/strategies/0/name", '"' + name + '"'));

        assertThat(codes(plan, ALLOWING).contains("strategy.tactic")).isEqualTo(tip);
    }

    @Test
    void digits_in_the_objective_cost_points_but_not_the_publication() {
        PlanDocument plan = read(PlanExamples.with("/objective/text", "\"Sell 100000 cars\""));

        assertThat(codes(plan, ALLOWING)).contains("objective.has-digits");
    }

    @Test
    void more_than_a_page_holds_is_a_tip() {
        Thresholds small = new Thresholds(0, 5, 0, 5, 2, 3, List.of());

        assertThat(codes(PlanExamples.sound(), small)).contains("page.full");
    }

    @Test
    void thresholds_the_wrong_way_round_are_refused() {
        assertThatThrownBy(() -> new Thresholds(6, 5, 0, 5, 2, 60, List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/mostGoals");
    }

    private static List<String> codes(PlanDocument plan, Thresholds thresholds) {
        return Quality.of(plan, thresholds).tips().stream()
                .map(Quality.Tip::code)
                .toList();
    }

    private static PlanDocument read(ObjectNode document) {
        return PlanDocumentReader.read("car-2026", document);
    }
}
