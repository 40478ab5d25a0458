package dev.lodestar.rollup;

import static dev.lodestar.plan.LightStatus.AMBER;
import static dev.lodestar.plan.LightStatus.GREEN;
import static dev.lodestar.plan.LightStatus.NOT_STARTED;
import static dev.lodestar.plan.LightStatus.RED;
import static dev.lodestar.rollup.Cascades.link;
import static dev.lodestar.rollup.Cascades.objective;
import static dev.lodestar.rollup.Cascades.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.LinkView;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.NodeRollup.Spread;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Goal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each link does to the parent, by example. */
class CascadeRollupTest {

    private static final NodeRef STRATEGY = NodeRef.strategy("s1");
    private static final NodeRef ACTION = NodeRef.action("a1");
    private static final Map<String, Light> LIGHTS = Map.of(
            "good", RollupUpkeepTest.light("good", GREEN, "0.9"),
            "bad", RollupUpkeepTest.light("bad", RED, "0.3"),
            "fair", RollupUpkeepTest.light("fair", AMBER, "0.6"));

    @Test
    void a_strategy_rests_on_the_plans_that_took_it_for_their_objective() {
        var rolled = roll(
                List.of(plan("top", "good"), plan("low", "bad")),
                link(LinkKind.STRATEGY_OBJECTIVE, "top", STRATEGY, "low", NodeRef.OBJECTIVE, "2"));

        NodeRollup strategy = rolled.get("top").get(STRATEGY);
        assertThat(strategy.status()).isEqualTo(RED);
        assertThat(strategy.spread()).isEqualTo(new Spread(1, 0, 1, 0));
        assertThat(strategy.progress()).isEqualByComparingTo("0.5");
        assertThat(strategy.coverage()).isEqualByComparingTo("1");
        assertThat(rolled.get("top").get(NodeRef.OBJECTIVE).status()).isEqualTo(RED);
        assertThat(rolled.get("low").get(STRATEGY).progress()).isEqualByComparingTo("0.3");
    }

    @Test
    void a_goal_rests_on_its_measure_and_the_goals_that_contribute_to_it() {
        var rolled = roll(
                List.of(withGoal("top", "good"), withGoal("low", "fair")),
                link(LinkKind.GOAL_CONTRIBUTION, "top", NodeRef.goal("g1"), "low", NodeRef.goal("g1"), null));

        assertThat(rolled.get("top").get(NodeRef.goal("g1")).progress()).isEqualByComparingTo("0.75");
        assertThat(rolled.get("top").get(NodeRef.goal("g1")).status()).isEqualTo(AMBER);
    }

    @Test
    void an_action_is_a_node_once_somebody_took_it_up() {
        List<PlanDocument> plans = List.of(plan("top", "good"), plan("low", "bad"));

        var alone = roll(plans);
        var linked = roll(plans, link(LinkKind.ACTION_STRATEGY, "top", ACTION, "low", STRATEGY, null));

        assertThat(alone.get("top")).doesNotContainKey(ACTION);
        assertThat(linked.get("top").get(ACTION).progress()).isEqualByComparingTo("0.3");
        assertThat(linked.get("top").get(STRATEGY).progress()).isEqualByComparingTo("0.6");
        assertThat(linked.get("top").get(STRATEGY).status()).isEqualTo(RED);
    }

    @Test
    void a_shared_number_is_counted_once_and_where_it_stands() {
        List<PlanDocument> plans = List.of(withGoal("top", "good"), withGoal("low", "good"));

        var linked =
                roll(plans, link(LinkKind.MEASURE_GOAL, "top", NodeRef.goal("g1"), "low", NodeRef.goal("g1"), null));

        assertThat(linked).isEqualTo(roll(plans));
    }

    @Test
    void a_child_of_weight_0_is_shown_but_not_counted() {
        var rolled = roll(
                List.of(plan("top", "good"), plan("low", "bad")),
                link(LinkKind.STRATEGY_OBJECTIVE, "top", STRATEGY, "low", NodeRef.OBJECTIVE, "0"));

        assertThat(rolled.get("top").get(STRATEGY).status()).isEqualTo(GREEN);
        assertThat(rolled.get("low").get(STRATEGY).status()).isEqualTo(RED);
    }

    @Test
    void links_to_what_is_not_there_add_nothing() {
        var rolled = roll(
                List.of(plan("top", "good"), plan("low", "bad")),
                objective("top", "nowhere"),
                link(LinkKind.ACTION_STRATEGY, "top", ACTION, "low", NodeRef.strategy("gone"), null),
                link(LinkKind.STRATEGY_OBJECTIVE, "top", NodeRef.strategy("gone"), "low", NodeRef.OBJECTIVE, null));

        assertThat(rolled.get("top").get(STRATEGY).status()).isEqualTo(GREEN);
        assertThat(rolled.get("top").get(ACTION).status()).isEqualTo(NOT_STARTED);
    }

    @Test
    void plans_that_rest_on_each_other_stand_by_what_else_they_have() {
        var rolled = roll(
                List.of(plan("one", "good"), plan("two", "bad")), objective("one", "two"), objective("two", "one"));

        assertThat(rolled.get("one").get(STRATEGY).status()).isEqualTo(GREEN);
        assertThat(rolled.get("two").get(STRATEGY).status()).isEqualTo(RED);
    }

    @Test
    void a_thousand_plans_below_each_other_are_rolled_up() {
        Forest chain = Cascades.chain(1000);

        var rolled = CascadeRollup.of(chain.plans.values(), chain.links.values(), chain.lights);

        assertThat(rolled.get("plan-0").get(NodeRef.OBJECTIVE).progress()).isEqualByComparingTo("0.9");
    }

    private static Map<String, Map<NodeRef, NodeRollup>> roll(List<PlanDocument> plans, LinkView... links) {
        return CascadeRollup.of(plans, List.of(links), LIGHTS);
    }

    private static PlanDocument withGoal(String key, String measure) {
        return plan(key, List.of(new Goal("g1", "", "", measure, null, List.of())));
    }
}
