package dev.lodestar.cascade;

import static dev.lodestar.cascade.CascadeWorld.JD;
import static dev.lodestar.cascade.CascadeWorld.RHEIN;
import static dev.lodestar.cascade.CascadeWorld.START;
import static dev.lodestar.cascade.CascadeWorld.asSystem;
import static dev.lodestar.cascade.CascadeWorld.drive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.testing.MovableClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CascadeTest
@RecordApplicationEvents
class LinksTest {

    @Autowired
    private CascadeWorld world;

    @Autowired
    private Links links;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

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
    void a_strategy_becomes_the_objective_of_the_plan_below() {
        LinkView link = links.add(drive());

        assertThat(link.weight()).isEqualByComparingTo("1");
        assertThat(link.addedAt()).isEqualTo(START);
        assertThat(links.of("sales-2026").up())
                .containsExactly(new NamedLink(
                        link,
                        "Plan company-2026",
                        "Strategy drive",
                        "Plan sales-2026",
                        "Objective of sales-2026",
                        false));
        assertThat(links.of("company-2026").down()).extracting(NamedLink::link).containsExactly(link);
        assertThat(links.of("company-2026").up()).isEmpty();
        assertThat(events.stream(LinksChanged.class)).containsExactly(new LinksChanged(JD, "company-2026", START));
    }

    @Test
    void a_link_that_ended_is_known_for_as_long_as_it_held() {
        LinkView link = links.add(drive());
        clock.moveTo(START.plusSeconds(60));
        links.end(link.id());

        assertThat(links.all()).isEmpty();
        assertThat(asSystem(links::current)).isEmpty();
        assertThat(asSystem(() -> links.asOf(START.minusMillis(1)))).isEmpty();
        assertThat(asSystem(() -> links.asOf(START))).extracting(LinkView::id).containsExactly(link.id());
        assertThat(asSystem(() -> links.asOf(START.plusSeconds(59)))).hasSize(1);
        assertThat(asSystem(() -> links.asOf(START.plusSeconds(60)))).isEmpty();
        assertThatThrownBy(() -> links.end(link.id())).isInstanceOf(NotFoundException.class);
        assertThat(events.stream(LinksChanged.class)).hasSize(2);
        assertThat(links.add(drive()).id()).isNotEqualTo(link.id());
    }

    @Test
    void every_kind_has_a_link_that_makes_sense() {
        links.add(link(
                LinkKind.MEASURE_GOAL,
                LinkDirection.DOWN,
                "company-2026",
                "measure:drive/bookings",
                "sales-2026",
                "goal:book"));
        links.add(
                link(LinkKind.MEASURE_GOAL, LinkDirection.DOWN, "company-2026", "goal:g1", "sales-2026", "goal:cars"));
        links.add(link(
                LinkKind.ACTION_STRATEGY,
                LinkDirection.DOWN,
                "company-2026",
                "action:launch",
                "sales-2026",
                "strategy:first"));
        links.add(link(
                LinkKind.GOAL_CONTRIBUTION, LinkDirection.DOWN, "company-2026", "goal:g1", "sales-2026", "goal:book"));

        assertThat(links.all()).hasSize(4).noneMatch(NamedLink::broken);
    }

    @ParameterizedTest
    @CsvSource({"0", "1000000", "0.000000001", "999999.999999999"})
    void a_weight_is_kept_exactly(BigDecimal weight) {
        NewLink plain = drive();
        links.add(new NewLink(
                plain.kind(),
                plain.direction(),
                plain.parentPlan(),
                plain.parentNode(),
                plain.childPlan(),
                plain.childNode(),
                weight));

        assertThat(asSystem(links::current).getFirst().weight()).isEqualByComparingTo(weight);
    }

    @Test
    void the_same_two_nodes_are_linked_once() {
        links.add(drive());

        assertThat(refusals(drive())).containsExactly("link.duplicate");
    }

    @Test
    void a_link_that_would_close_a_circle_is_refused() {
        links.add(drive());
        NewLink back = link(
                LinkKind.ACTION_STRATEGY,
                LinkDirection.OVER_TIME,
                "sales-2026",
                "action:train",
                "company-2026",
                "strategy:drive");

        assertThat(refusals(back)).containsExactly("link.circle");
    }

    @RepeatedTest(3)
    void two_links_added_at_once_never_close_a_circle_together() throws Exception {
        NewLink there = link(
                LinkKind.GOAL_CONTRIBUTION,
                LinkDirection.OVER_TIME,
                "company-2026",
                "goal:g1",
                "sales-2026",
                "goal:cars");
        NewLink back = link(
                LinkKind.GOAL_CONTRIBUTION,
                LinkDirection.OVER_TIME,
                "sales-2026",
                "goal:cars",
                "company-2026",
                "goal:g1");
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<LinkView>> both =
                    List.of(pool.submit(adding(there, together)), pool.submit(adding(back, together)));

            assertThat(both.stream().map(LinksTest::outcome)).containsExactlyInAnyOrder("added", "link.circle");
        }
        assertThat(links.all()).hasSize(1);
    }

    private Callable<LinkView> adding(NewLink link, CyclicBarrier together) {
        return () -> {
            world.signIn(JD, Role.PMO, "company");
            together.await();
            return links.add(link);
        };
    }

    private static String outcome(Future<?> work) {
        try {
            work.get();
            return "added";
        } catch (ExecutionException e) {
            return ((InvalidInputException) e.getCause()).errors().getFirst().code();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_link_breaks_when_its_node_leaves_the_plan() {
        links.add(drive());
        world.publish(PlanSketch.of("company-2026", "company")
                .goal("g1", "sold")
                .strategy("loop", "g1")
                .measure("stations"));

        assertThat(links.all())
                .extracting(NamedLink::broken, NamedLink::parentNodeName)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, "strategy:drive"));
        assertThat(asSystem(links::broken)).hasSize(1);
    }

    @Test
    void who_publishes_one_of_the_plans_may_link_them_and_nobody_else() {
        world.signIn(JD, Role.LEAD, "swap");
        assertThat(refusals(drive())).containsExactly("plan.out-of-reach");

        world.signIn(JD, Role.LEAD, "sales");
        long id = links.add(drive()).id();

        world.signIn(JD, Role.LEAD, "swap");
        assertThatThrownBy(() -> links.end(id)).isInstanceOf(NotFoundException.class);
        world.signIn(JD, Role.MEMBER, "sales");
        assertThatThrownBy(() -> links.end(id)).isInstanceOf(AccessDeniedException.class);
        world.signIn(JD, Role.LEAD, "sales");
        links.end(id);
        assertThat(links.all()).isEmpty();
    }

    @Test
    void a_partner_sees_the_links_of_its_own_plans_alone() {
        world.publish(PlanSketch.of("gac-2026", "gac")
                .goal("g", "sold")
                .strategy("s", "g")
                .measure("wait"));
        links.add(drive());
        LinkView shared = links.add(
                link(LinkKind.MEASURE_GOAL, LinkDirection.SIDEWAYS, "company-2026", "goal:g1", "gac-2026", "goal:g"));

        world.signIn(JD, Role.PARTNER, "gac");

        assertThat(links.all()).extracting(link -> link.link().id()).containsExactly(shared.id());
        assertThat(links.of("gac-2026").up()).hasSize(1);
        assertThatThrownBy(() -> links.of("company-2026")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void another_tenant_s_links_do_not_exist() {
        LinkView link = links.add(drive());

        world.signIn(RHEIN, Role.PMO, "company");
        world.publishTwo();

        assertThat(links.all()).isEmpty();
        assertThat(links.of("sales-2026").up()).isEmpty();
        assertThatThrownBy(() -> links.end(link.id())).isInstanceOf(NotFoundException.class);
        assertThat(links.add(drive()).id()).isNotEqualTo(link.id());
    }

    private List<String> refusals(NewLink link) {
        return catchThrowableOfType(InvalidInputException.class, () -> links.add(link)).errors().stream()
                .map(FieldError::code)
                .toList();
    }

    private static NewLink link(
            LinkKind kind, LinkDirection direction, String parent, String parentNode, String child, String childNode) {
        return new NewLink(
                kind,
                direction,
                parent,
                NodeRef.parse(parentNode).orElseThrow(),
                child,
                NodeRef.parse(childNode).orElseThrow(),
                null);
    }
}
