package dev.lodestar.cascade;

import static dev.lodestar.cascade.CascadeWorld.JD;
import static dev.lodestar.cascade.CascadeWorld.RHEIN;
import static dev.lodestar.cascade.CascadeWorld.drive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.testing.StatementCount;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@CascadeTest
class AlignmentMapTest {

    private static final int MOST_STATEMENTS = 12;

    @Autowired
    private CascadeWorld world;

    @Autowired
    private Links links;

    @Autowired
    private AlignmentMap map;

    @BeforeEach
    void begin() {
        world.begin();
        world.publishTwo();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_hangs_on_nothing_stands_at_the_top() {
        assertThat(keys(map.roots(MapFilter.ANY))).containsExactly("company-2026", "sales-2026");

        links.add(drive());

        assertThat(map.roots(MapFilter.ANY))
                .extracting(MapPlan::key, MapPlan::unitName, MapPlan::ownerName, MapPlan::children, MapPlan::level)
                .containsExactly(tuple("company-2026", "Company", "Name of li-ming", 1, 0));
        assertThat(map.children("company-2026").children())
                .extracting(MapPlan::key, MapPlan::level, MapPlan::goals, MapPlan::strategies, MapPlan::actions)
                .containsExactly(tuple("sales-2026", 1, 2, 1, 1));
    }

    @Test
    void an_opened_plan_shows_its_nodes_with_how_they_stand_and_what_is_missing() {
        world.reportOnce("bookings", 50);
        links.add(drive());

        MapLevel level = map.children("company-2026");

        assertThat(level.nodes())
                .extracting(node -> node.ref().toString(), MapNode::name, MapNode::status, MapNode::flags)
                .containsExactly(
                        tuple("objective", "Objective of company-2026", LightStatus.RED, Set.of()),
                        tuple("goal:g1", "Goal g1", LightStatus.NO_DATA, Set.of()),
                        tuple("strategy:drive", "Strategy drive", LightStatus.RED, Set.of()),
                        tuple("measure:drive/bookings", "Measure bookings", LightStatus.RED, Set.of()),
                        tuple("action:launch", "Action launch", LightStatus.RED, Set.of()),
                        tuple("strategy:loop", "Strategy loop", LightStatus.NO_DATA, Set.of(MapFlag.UNSERVED)),
                        tuple("measure:loop/stations", "Measure stations", LightStatus.NO_DATA, Set.of()));
        assertThat(level.nodes().get(4))
                .extracting(MapNode::late, MapNode::strategy)
                .containsExactly(true, "drive");
        assertThat(level.plan()).extracting(MapPlan::unserved, MapPlan::status).containsExactly(1, LightStatus.RED);
        assertThat(level.links()).extracting(NamedLink::childPlanName).containsExactly("Plan sales-2026");
    }

    @Test
    void a_goal_that_nothing_above_wants_is_an_orphan() {
        links.add(drive());

        MapLevel level = map.children("sales-2026");

        assertThat(level.nodes().stream().filter(node -> node.flags().contains(MapFlag.ORPHAN)))
                .extracting(MapNode::ref)
                .containsExactly(NodeRef.goal("cars"));
        assertThat(level.plan().orphans()).isEqualTo(1);
        assertThat(map.children("company-2026").plan().orphans()).isZero();
    }

    @Test
    void a_filter_keeps_the_uppermost_plans_that_it_asks_for() {
        links.add(drive());
        world.publish(PlanSketch.of("north-2026", "sales-north")
                .owner("zhang-wei")
                .goal("g", "conversion")
                .strategy("s", "g")
                .measure("bookings"));
        links.add(CascadeWorld.objective("first", "sales-2026", "north-2026"));
        world.reportOnce("bookings", 50);

        assertThat(keys(map.roots(new MapFilter("sales", null, null)))).containsExactly("sales-2026");
        assertThat(keys(map.roots(new MapFilter("sales-north", null, null)))).containsExactly("north-2026");
        assertThat(keys(map.roots(new MapFilter(null, null, "zhang-wei")))).containsExactly("north-2026");
        assertThat(keys(map.roots(new MapFilter(null, LightStatus.RED, null)))).containsExactly("company-2026");
        assertThat(map.roots(new MapFilter("nowhere", null, null))).isEmpty();
        assertThat(keys(map.overview(new MapFilter("sales", null, null)).plans()))
                .containsExactlyInAnyOrder("sales-2026", "north-2026");
        assertThat(map.overview(new MapFilter("sales", null, null)).links()).hasSize(1);
        assertThat(map.overview(MapFilter.ANY).links()).hasSize(2);
    }

    @Test
    void plans_that_take_up_from_each_other_are_still_on_the_map() {
        links.add(contribution("company-2026", "g1", "sales-2026", "cars"));
        links.add(contribution("sales-2026", "book", "company-2026", "g1"));

        assertThat(keys(map.roots(MapFilter.ANY))).containsExactly("company-2026");
    }

    private static NewLink contribution(String parent, String parentGoal, String child, String childGoal) {
        return new NewLink(
                LinkKind.GOAL_CONTRIBUTION,
                LinkDirection.OVER_TIME,
                parent,
                NodeRef.goal(parentGoal),
                child,
                NodeRef.goal(childGoal),
                null);
    }

    @Test
    void a_partner_sees_its_own_corner_of_the_map() {
        world.publish(PlanSketch.of("gac-2026", "gac")
                .goal("g", "sold")
                .strategy("s", "g")
                .measure("wait"));
        links.add(drive());
        links.add(new NewLink(
                LinkKind.MEASURE_GOAL,
                LinkDirection.SIDEWAYS,
                "company-2026",
                NodeRef.goal("g1"),
                "gac-2026",
                NodeRef.goal("g"),
                null));

        world.signIn(JD, Role.PARTNER, "gac");

        assertThat(map.roots(MapFilter.ANY))
                .extracting(MapPlan::key, MapPlan::partner)
                .containsExactly(tuple("gac-2026", true));
        assertThat(map.children("gac-2026").links()).isEmpty();
        assertThatThrownBy(() -> map.children("company-2026")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void another_tenant_s_map_is_another_map() {
        links.add(drive());

        world.signIn(RHEIN, Role.PMO, "company");
        world.publishTwo();

        assertThat(keys(map.roots(MapFilter.ANY))).containsExactly("company-2026", "sales-2026");
        assertThat(map.children("company-2026").links()).isEmpty();
    }

    @Test
    void it_takes_as_many_statements_for_many_plans_as_for_few() {
        links.add(drive());
        int[] few = statements();
        IntStream.range(0, 12).forEach(this::publishBelow);
        int[] many = statements();

        assertThat(many).containsExactly(few);
        assertThat(IntStream.of(few)).allMatch(count -> count <= MOST_STATEMENTS);
        assertThat(map.children("company-2026").children()).hasSize(13);
    }

    private int[] statements() {
        map.overview(MapFilter.ANY);
        MapFilter red = new MapFilter("company", LightStatus.RED, "li-ming");
        return new int[] {
            StatementCount.during(() -> map.roots(MapFilter.ANY)).size(),
            StatementCount.during(() -> map.roots(red)).size(),
            StatementCount.during(() -> map.overview(MapFilter.ANY)).size(),
            StatementCount.during(() -> map.children("company-2026")).size()
        };
    }

    private void publishBelow(int number) {
        PlanSketch plan = PlanSketch.of("team-" + number, "sales-north").goal("g", "sold");
        for (int strategy = 0; strategy < 10; strategy++) {
            plan.strategy("s" + strategy, "g").measure("bookings").action("a" + strategy);
        }
        world.publish(plan);
        links.add(CascadeWorld.objective(number % 2 == 0 ? "drive" : "loop", "company-2026", "team-" + number));
    }

    private static List<String> keys(List<MapPlan> plans) {
        return plans.stream().map(MapPlan::key).toList();
    }
}
