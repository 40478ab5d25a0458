package dev.lodestar.response;

import static dev.lodestar.testing.StatementCount.during;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.Links;
import dev.lodestar.cascade.NewLink;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.Measures;
import dev.lodestar.plan.document.NodeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What to look at beyond the plans that name the alert's measure m0: along the links of the cascade. */
class LinkedAdviceTest extends ResponseFixture {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TEAM = "team-2026";
    private static final int MOST = 16;

    @Autowired
    private Advice advice;

    @Autowired
    private Measures measures;

    @Autowired
    private Links links;

    @ParameterizedTest(name = "{0} between {1} of the plan and {2} of the other")
    @CsvSource({
        "GOAL_CONTRIBUTION, goal:g0, goal:g0",
        "STRATEGY_OBJECTIVE, strategy:s0, objective",
        "STRATEGY_OBJECTIVE, objective, strategy:s0"
    })
    void a_measure_of_another_plan_that_a_link_leads_to_is_named_when_it_fell_before(
            LinkKind kind, String here, String there) {
        TenantId tenant = planned();
        linked(tenant, kind, here, there, 1);

        assertThat(lines(tenant))
                .filteredOn(AdviceLine.Upstream.class::isInstance)
                .map(AdviceLine.Upstream.class::cast)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.measure()).isEqualTo("x0");
                    assertThat(line.linked()).isTrue();
                    assertThat(line.fall()).isEqualTo(new AdviceLine.Fall("2026-W07", 1, -0.4));
                });
    }

    @Test
    void four_measures_behind_a_link_cost_as_much_as_forty() {
        TenantId few = planned();
        linked(few, LinkKind.STRATEGY_OBJECTIVE, "strategy:s0", "objective", 4);
        TenantId many = planned();
        linked(many, LinkKind.STRATEGY_OBJECTIVE, "strategy:s0", "objective", 40);

        assertThat(cost(many)).isEqualTo(cost(few)).isLessThanOrEqualTo(MOST);
    }

    /** Another plan with as many goals, behind a link; the measure of the first fell a week before m0. */
    private void linked(TenantId tenant, LinkKind kind, String here, String there, int measures) {
        boolean up = here.equals("objective");
        StringJoiner goals = new StringJoiner(",");
        for (int number = 0; number < measures; number++) {
            String key = "x" + number;
            pmo(tenant, () -> this.measures.define(key, JSON.readTree("""
                            {"name": "Measure %1$s", "unit": "drives", "kind": "FLOW", "frequency": "WEEK",
                             "graceHours": 24, "owner": "li-ming", "unitKey": "sales", "sharedWith": [],
                             "definition": {"effectiveFrom": "2026-01-26", "direction": "HIGHER",
                               "curve": {"shape": "STEP", "targets": [{"date": "2026-01-26", "value": "100"}]}}}""".formatted(key)), null));
            world.report(tenant, key, "2026-W05", 100, 100, number == 0 ? 60 : 100, number == 0 ? 60 : 100, 100);
            goals.add("""
                    {"key": "g%1$d", "name": "Goal %1$d", "owner": "li-ming", "measure": "x%1$d"}""".formatted(number));
        }
        world.publish(tenant, """
                {"key": "%s", "name": "Team", "unitKey": "%s", "year": 2026, "owner": "li-ming",
                 "objective": {"text": "Win the city"}, "goals": [%s],
                 "strategies": [{"key": "s0", "name": "Fairs", "owner": "li-ming", "serves": [%s],
                   "measures": [{"measure": "x0"}]}]}""".formatted(
                        TEAM,
                        up ? "gac" : "sales",
                        goals,
                        IntStream.range(0, measures)
                                .mapToObj(number -> "\"g" + number + "\"")
                                .collect(Collectors.joining(","))));
        NodeRef mine = NodeRef.parse(here).orElseThrow();
        NodeRef theirs = NodeRef.parse(there).orElseThrow();
        pmo(
                tenant,
                () -> links.add(
                        up
                                ? new NewLink(kind, LinkDirection.SIDEWAYS, TEAM, theirs, HistoryWorld.PLAN, mine, null)
                                : new NewLink(kind, LinkDirection.DOWN, HistoryWorld.PLAN, mine, TEAM, theirs, null)));
    }

    private TenantId planned() {
        TenantId tenant = world.begin(1);
        world.publish(tenant, HistoryWorld.plan(HistoryWorld.PLAN, "zhang-wei", "m0"));
        lag(tenant);
        return tenant;
    }

    private List<AdviceLine> lines(TenantId tenant) {
        long newest = alert(tenant).id();
        return pmo(tenant, () -> advice.of(newest)).lines();
    }

    private int cost(TenantId tenant) {
        long alert = alert(tenant).id();
        pmo(tenant, () -> advice.of(alert));
        List<String> sent = new ArrayList<>();
        pmo(tenant, () -> sent.addAll(during(() -> advice.of(alert))));
        return sent.size();
    }
}
