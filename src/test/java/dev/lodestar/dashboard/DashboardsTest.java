package dev.lodestar.dashboard;

import static dev.lodestar.dashboard.DashboardWorld.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.MeasureChange;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({StatementCount.class, DashboardWorld.Tuesday.class})
class DashboardsTest {

    private static final TenantId LARGE = new TenantId("large");
    private static final int MOST_STATEMENTS = 12;
    private static final int MOST_STATEMENTS_BACK = 18;
    private static final Instant TUESDAY = Instant.parse("2026-03-03T02:00:00Z");

    @Autowired
    private DashboardWorld world;

    @Autowired
    private Dashboards dashboards;

    @BeforeEach
    void build() {
        world.build(SMALL, 4);
        world.build(LARGE, 40);
    }

    @Test
    void an_executive_sees_how_the_company_plan_stands() {
        await().pollInSameThread()
                .until(() -> read(SMALL, Role.EXECUTIVE, "company", DashboardQuery.start())
                                .alerts()
                                .size()
                        == 2);
        Dashboard dashboard = read(SMALL, Role.EXECUTIVE, "company", DashboardQuery.start());

        assertThat(dashboard.plan()).extracting(Dashboard.PlanHead::objective).isEqualTo("Become the first gateway");
        assertThat(dashboard.plan()).extracting(Dashboard.PlanHead::owner).isEqualTo("Zhang Wei");
        assertThat(dashboard.goals())
                .extracting(GoalRow::name, GoalRow::status, GoalRow::owner, GoalRow::unit)
                .containsExactly(
                        tuple("Cars sold", LightStatus.RED, "Li Ming", "Sales"),
                        tuple("On time", LightStatus.GREEN, "Wang Lei", "GAC"));
        assertThat(dashboard.summary().onTrack()).isEqualTo(1);
        assertThat(dashboard.summary().offTrack()).isEqualTo(1);
        assertThat(dashboard.summary().firing()).isEqualTo(2);
        assertThat(dashboard.summary().fresh()).isEqualTo(2);
        assertThat(dashboard.summary().coverage()).isEqualByComparingTo("1");
        assertThat(dashboard.alerts()).extracting(AlertLine::owner).containsOnly("Li Ming");
        assertThat(dashboard.grid().weeks()).hasSize(13).last().hasToString("2026-W09");
        assertThat(dashboard.grid().rows().getFirst().cells().getLast())
                .isEqualTo(new Grid.Cell(Judgement.RED, "m0", "Measure 0"));
    }

    @ParameterizedTest
    @CsvSource({"EXECUTIVE,company,", "EXECUTIVE,company,swap", "LEAD,sales,", "MEMBER,sales,sales", "PARTNER,gac,"})
    void it_takes_as_many_statements_for_a_large_tenant_as_for_a_small_one(Role role, String unit, String filter) {
        DashboardQuery query = new DashboardQuery(null, filter, 13);
        read(SMALL, role, unit, query);
        read(LARGE, role, unit, query);

        List<String> small = StatementCount.during(() -> read(SMALL, role, unit, query));
        List<String> large = StatementCount.during(() -> read(LARGE, role, unit, query));

        assertThat(small).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(large).hasSameSizeAs(small);
    }

    @ParameterizedTest
    @CsvSource({"EXECUTIVE,company,", "EXECUTIVE,company,swap", "LEAD,sales,", "MEMBER,sales,sales", "PARTNER,gac,"})
    void looking_back_takes_as_many_statements_for_a_large_tenant_as_for_a_small_one(
            Role role, String unit, String filter) {
        DashboardQuery query = new DashboardQuery(null, filter, 13).as(TUESDAY, TUESDAY);
        read(SMALL, role, unit, query);
        read(LARGE, role, unit, query);

        List<String> small = StatementCount.during(() -> read(SMALL, role, unit, query));
        List<String> large = StatementCount.during(() -> read(LARGE, role, unit, query));

        assertThat(small).hasSizeLessThanOrEqualTo(MOST_STATEMENTS_BACK);
        assertThat(large).hasSameSizeAs(small);
    }

    @Test
    void before_anything_was_there_there_is_no_plan_and_ahead_there_is_no_answer() {
        DashboardQuery query = DashboardQuery.start();

        Dashboard early = read(SMALL, Role.EXECUTIVE, "company", query.as(TUESDAY.minusSeconds(1), null));
        assertThat(early.plan()).isNull();
        assertThatThrownBy(() -> read(SMALL, Role.EXECUTIVE, "company", query.as(TUESDAY.plusSeconds(1), null)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors().getFirst().pointer())
                                .isEqualTo("/at"));
        assertThatThrownBy(() -> read(SMALL, Role.EXECUTIVE, "company", query.as(null, TUESDAY.plusSeconds(1))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_partner_sees_the_measures_it_owns_or_was_given_and_no_plan() {
        Dashboard dashboard = read(SMALL, Role.PARTNER, "gac", DashboardQuery.start());

        assertThat(dashboard.plan()).isNull();
        assertThat(dashboard.plans()).isEmpty();
        assertThat(dashboard.goals()).extracting(GoalRow::key).containsExactly("m2", "m1");
        assertThat(dashboard.grid().rows()).extracting(Grid.Row::key).containsExactly("m2", "m1");
        assertThat(dashboard.units()).extracting(unit -> unit.key()).containsExactly("gac");
        assertThat(dashboard.alerts())
                .extracting(line -> line.alert().measureKey())
                .doesNotContain("m0");
        assertThatThrownBy(() -> read(SMALL, Role.PARTNER, "gac", new DashboardQuery(null, "sales", 13)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_filter_keeps_what_the_unit_has_to_do_with() {
        Dashboard dashboard = read(SMALL, Role.EXECUTIVE, "company", new DashboardQuery(null, "swap", 26));

        assertThat(dashboard.goals()).extracting(GoalRow::key).containsExactly("g1");
        assertThat(dashboard.grid().rows()).extracting(Grid.Row::key).containsExactly("s1", "s3");
        assertThat(dashboard.grid().weeks()).hasSize(26);
        assertThat(dashboard.summary().firing()).isZero();
    }

    @Test
    void a_plan_that_is_not_there_or_of_another_tenant_is_not_found() {
        TenantId empty = new TenantId("empty");
        DashboardQuery ofOthers = new DashboardQuery("car-2026", null, 13);

        assertThatThrownBy(() -> read(empty, Role.EXECUTIVE, "company", ofOthers))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> read(SMALL, Role.PARTNER, "gac", ofOthers)).isInstanceOf(NotFoundException.class);
        assertThat(read(empty, Role.EXECUTIVE, "company", DashboardQuery.start())
                        .plan())
                .isNull();
    }

    @Test
    void corrections_and_new_targets_are_changes_with_before_and_after() {
        TenantId busy = new TenantId("busy");
        world.build(busy, 4);
        world.report(busy, "m1", "2026-W08", 98);
        world.redefine(busy, 3, 90, "2026-03-02");

        Dashboard dashboard = read(busy, Role.EXECUTIVE, "company", DashboardQuery.start());

        assertThat(dashboard.summary().changes()).isEqualTo(3);
        assertThat(dashboard.changes())
                .filteredOn(Change.OfMeasure.class::isInstance)
                .map(change -> ((Change.OfMeasure) change).change())
                .anySatisfy(change -> {
                    assertThat(change.kind()).isEqualTo(MeasureChange.Kind.CORRECTED);
                    assertThat(change.period()).isEqualTo("2026-W08");
                    assertThat(change.before()).isEqualByComparingTo("103");
                    assertThat(change.after()).isEqualByComparingTo("98");
                })
                .anySatisfy(change -> {
                    assertThat(change.kind()).isEqualTo(MeasureChange.Kind.REDEFINED);
                    assertThat(change.eased()).isTrue();
                    assertThat(change.before()).isEqualByComparingTo("100");
                    assertThat(change.after()).isEqualByComparingTo("90");
                });
        assertThat(read(busy, Role.PARTNER, "gac", DashboardQuery.start()).changes())
                .hasSize(1);
    }

    private Dashboard read(TenantId tenant, Role role, String unit, DashboardQuery query) {
        AtomicReference<Dashboard> read = new AtomicReference<>();
        DashboardWorld.as(tenant, role, unit, () -> read.set(dashboards.of(query)));
        return read.get();
    }
}
