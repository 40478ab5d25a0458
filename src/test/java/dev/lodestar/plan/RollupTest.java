package dev.lodestar.plan;

import static dev.lodestar.plan.LightStatus.AMBER;
import static dev.lodestar.plan.LightStatus.CLOSED;
import static dev.lodestar.plan.LightStatus.GREEN;
import static dev.lodestar.plan.LightStatus.NOT_STARTED;
import static dev.lodestar.plan.LightStatus.NO_DATA;
import static dev.lodestar.plan.LightStatus.NO_TARGET;
import static dev.lodestar.plan.LightStatus.RED;
import static dev.lodestar.plan.LightStatus.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.plan.NodeRollup.Child;
import dev.lodestar.plan.NodeRollup.Spread;
import dev.lodestar.plan.document.PlanExamples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RollupTest {

    @Test
    void the_worst_counted_child_gives_the_status() {
        assertThat(status(GREEN, AMBER, RED)).isEqualTo(RED);
        assertThat(status(GREEN, STALE, AMBER)).isEqualTo(AMBER);
        assertThat(status(NO_DATA, STALE)).isEqualTo(STALE);
        assertThat(status(GREEN, NO_DATA)).isEqualTo(NO_DATA);
        assertThat(status(GREEN, NOT_STARTED, NO_TARGET, CLOSED)).isEqualTo(GREEN);
        assertThat(status(NO_TARGET, CLOSED)).isEqualTo(NOT_STARTED);
        assertThat(status()).isEqualTo(NOT_STARTED);
    }

    @Test
    void progress_is_the_weighted_mean_and_silence_lowers_the_coverage() {
        NodeRollup node = NodeRollup.of(List.of(
                child(GREEN, "0.9", "1"), child(RED, "0.3", "2"), child(STALE, null, "1"), child(RED, "0", "0")));

        assertThat(node.progress()).isEqualByComparingTo("0.5");
        assertThat(node.coverage()).isEqualByComparingTo("0.75");
        assertThat(node.spread()).isEqualTo(new Spread(1, 0, 1, 1));
    }

    @Test
    void a_child_of_weight_0_is_not_counted() {
        NodeRollup node = NodeRollup.of(List.of(child(RED, "0.1", "0"), child(GREEN, "1", "1")));

        assertThat(node.status()).isEqualTo(GREEN);
        assertThat(node.progress()).isEqualByComparingTo("1");
    }

    @Test
    void a_node_with_nothing_counted_has_no_progress() {
        NodeRollup node = NodeRollup.of(List.of(child(RED, "0.1", "0"), child(NO_TARGET, null, "1")));

        assertThat(node).isEqualTo(new NodeRollup(NOT_STARTED, new Spread(0, 0, 0, 0), BigDecimal.ZERO, null));
    }

    @Test
    void a_plan_rolls_up_its_goals_and_strategies() {
        Rollup rollup = Rollup.of(
                PlanExamples.sound(),
                Map.of(
                        "cars-sold", light("cars-sold", AMBER, "0.8"),
                        "repurchase", light("repurchase", GREEN, "0.4"),
                        "bookings", light("bookings", RED, "0.6"),
                        "conversion", light("conversion", GREEN, "0.9")));

        assertThat(rollup.goals().get("sold").status()).isEqualTo(AMBER);
        assertThat(rollup.strategies().get("drive").status()).isEqualTo(RED);
        assertThat(rollup.strategies().get("drive").progress()).isEqualByComparingTo("0.6");
        assertThat(rollup.strategies().get("loop").status()).isEqualTo(NOT_STARTED);
        assertThat(rollup.plan().status()).isEqualTo(RED);
        assertThat(rollup.plan().spread()).isEqualTo(new Spread(1, 1, 1, 0));
        // (2.5 x 0.8 + 1 x 0.4 + 1 x 0.6) / 4.5; the strategy of actions alone is not counted
        assertThat(rollup.plan().progress()).isEqualByComparingTo("0.6666666666666666666666666666666667");
        assertThat(rollup.plan().coverage()).isEqualByComparingTo("1");
    }

    @Test
    void a_measure_without_a_light_is_left_out() {
        Rollup rollup = Rollup.of(PlanExamples.sound(), Map.of("conversion", light("conversion", GREEN, "0.9")));

        assertThat(rollup.goals().get("sold").status()).isEqualTo(NOT_STARTED);
        assertThat(rollup.plan().coverage()).isEqualByComparingTo("0");
    }

    @Test
    void an_old_value_of_a_silent_measure_is_no_current_one() {
        NodeRollup node = NodeRollup.of(List.of(Child.of(light("bookings", STALE, "0.7"), null)));

        assertThat(node.progress()).isNull();
        assertThat(node.coverage()).isEqualByComparingTo("0");
        assertThat(node.spread()).isEqualTo(new Spread(0, 0, 0, 1));
    }

    @Property
    void the_order_of_children_changes_nothing(@ForAll("children") List<Child> children, @ForAll Random random) {
        List<Child> shuffled = new ArrayList<>(children);
        Collections.shuffle(shuffled, random);

        assertThat(NodeRollup.of(shuffled)).isEqualTo(NodeRollup.of(children));
    }

    @Property
    void shares_stay_within_0_and_1_and_progress_between_its_children(@ForAll("children") List<Child> children) {
        NodeRollup node = NodeRollup.of(children);
        List<BigDecimal> counted = children.stream()
                .filter(child -> child.counts() && child.progress() != null)
                .map(Child::progress)
                .toList();

        assertThat(node.coverage()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(node.progress() == null).isEqualTo(counted.isEmpty());
        if (node.progress() != null) {
            assertThat(node.progress()).isBetween(Collections.min(counted), Collections.max(counted));
        }
    }

    @Property
    void no_child_makes_a_node_better_than_itself(@ForAll("children") List<Child> children) {
        NodeRollup node = NodeRollup.of(children);

        assertThat(children.stream().filter(Child::counts))
                .allSatisfy(child -> assertThat(node.status()).isLessThanOrEqualTo(child.status()));
        Spread spread = node.spread();
        assertThat(spread.red() + spread.amber() + spread.green() + spread.silent())
                .isEqualTo((int) children.stream().filter(Child::counts).count());
    }

    @Provide
    Arbitrary<List<Child>> children() {
        Arbitrary<BigDecimal> share = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(9);
        Arbitrary<BigDecimal> weight =
                Arbitraries.of("0", "0.5", "1", "2.5", "3").map(BigDecimal::new);
        return Combinators.combine(Arbitraries.of(LightStatus.class), share.injectNull(0.2), weight)
                .as((status, progress, heavy) -> {
                    BigDecimal value = status.silent() ? null : progress;
                    return new Child(status, value, value == null ? BigDecimal.ZERO : BigDecimal.ONE, heavy);
                })
                .list()
                .ofMaxSize(8);
    }

    private static LightStatus status(LightStatus... children) {
        List<Child> all = new ArrayList<>();
        for (LightStatus child : children) {
            all.add(child(child, null, "1"));
        }
        return NodeRollup.of(all).status();
    }

    private static Child child(LightStatus status, String progress, String weight) {
        return new Child(
                status,
                progress == null ? null : new BigDecimal(progress),
                progress == null ? BigDecimal.ZERO : BigDecimal.ONE,
                new BigDecimal(weight));
    }

    private static Light light(String key, LightStatus status, String progress) {
        return new Light(
                key, key, "cars", status, BigDecimal.TEN, null, null, null, null, new BigDecimal(progress), "li-ming");
    }
}
