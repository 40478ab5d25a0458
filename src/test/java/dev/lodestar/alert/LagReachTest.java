package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.lodestar.alert.AlertWorld.Cast;
import dev.lodestar.alert.rule.LagWatch;
import dev.lodestar.alert.rule.Threshold;
import dev.lodestar.alert.rule.Watch;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Rules of a unit follow the measures that come to it and leave it; it is Tuesday 3 March 2026. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({AlertWorld.class, StatementCount.class})
class LagReachTest {

    private static final String MEASURE = """
            {"name": "Visits", "unit": "drives", "kind": "FLOW", "frequency": "WEEK", "graceHours": 24,
             "owner": "wang", "unitKey": "%s", "sharedWith": [],
             "definition": {"effectiveFrom": "%s", "direction": "HIGHER", "lag": {"when": "NOT_GREEN",
               "periods": %d},
               "curve": {"shape": "STEP", "targets": [{"date": "2026-02-09", "value": "100"}]}}}""";

    @Autowired
    private Cast cast;

    @Autowired
    private AlertRules rules;

    @Autowired
    private Alerts alerts;

    @Autowired
    private LagReach reach;

    private TenantId tenant;

    @BeforeEach
    void bookings_lag() {
        tenant = cast.begin();
        cast.lagging(tenant, "bookings", "wang", "sales-east");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kept for its unit,             sales-east, 4",
        "kept for a unit above,         sales,      4",
        "kept for the unit above all,   auto,       4",
        "kept for another unit,         service,    2"
    })
    void a_measure_that_is_made_later_gets_the_lag_rule_of_its_unit_with_the_next_judgement(
            String what, String unit, int expected) {
        cast.define(tenant, "repairs", "wang", "service");
        keep(unit, lag(4));
        define("sales-east", 2, null);
        judged();

        assertThat(periods("visits")).as(what).isEqualTo(expected);
    }

    @Test
    void one_that_leaves_gets_back_what_it_had_and_what_is_over_stays_as_it_was() {
        define("sales-east", 3, null);
        keep("sales", lag(5));
        judged();
        cast.report(tenant, "visits", 120, 80, 70);
        assertThat(periods("visits")).isEqualTo(5);
        List<AlertView> before = of("LAG");

        move("service");
        assertThat(periods("visits")).isEqualTo(3);
        move("sales-east");
        assertThat(periods("visits")).isEqualTo(5);

        assertThat(of("LAG"))
                .extracting(AlertView::id, AlertView::state, AlertView::firedPeriod)
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .map(one -> tuple(one.id(), one.state(), one.firedPeriod()))
                        .toList());
    }

    @Test
    void what_somebody_set_in_a_definition_meanwhile_stays_wherever_the_measure_goes() {
        define("sales-east", 2, null);
        keep("sales", lag(5));
        define("sales-east", 7, version("visits"));
        judged();
        assertThat(periods("visits")).isEqualTo(7);

        move("service", 7);
        assertThat(periods("visits")).isEqualTo(7);
    }

    @Test
    void the_nearest_rule_counts_and_one_that_ends_leaves_what_it_made() {
        define("sales-east", 2, null);
        AlertRule own = as(
                "pmo",
                () -> rules.keep(
                        new NewRule(new RuleScope(RuleScope.Kind.MEASURE, "visits"), lag(6), null, "Watched closely")));
        AlertRule sales = keep("sales", lag(4));
        assertThat(periods("visits")).isEqualTo(6);
        assertThat(periods("bookings")).isEqualTo(4);

        end(own);
        assertThat(periods("visits")).isEqualTo(4);
        end(sales);
        judged();
        assertThat(periods("visits")).isEqualTo(4);
        assertThat(periods("bookings")).isEqualTo(4);
    }

    @Test
    void a_bound_of_a_unit_is_for_who_comes_and_no_longer_for_who_left() {
        cast.define(tenant, "repairs", "wang", "service");
        define("sales-east", 2, null);
        cast.report(tenant, "visits", 120, 120, 120);
        as(
                "pmo",
                () -> rules.keep(new NewRule(
                        new RuleScope(RuleScope.Kind.UNIT, "service"),
                        new Threshold(Threshold.Side.ABOVE, BigDecimal.valueOf(110), 1),
                        LocalDate.parse("2026-02-01"),
                        "No more than we can serve")));
        assertThat(states()).isEmpty();

        define("service", 2, version("visits"));
        cast.report(tenant, "visits", 120, 120, 120);
        assertThat(states()).containsExactly("FIRING");

        define("sales-east", 2, version("visits"));
        cast.report(tenant, "visits", 120, 120, 120);
        assertThat(states()).containsExactly("CANCELLED_BY_CORRECTION");
    }

    private List<String> states() {
        return of("THRESHOLD").stream().map(AlertView::state).toList();
    }

    @Test
    void while_nothing_changes_it_takes_five_statements_at_most_and_one_without_such_rules() {
        List<Long> ids = ids();
        follow(ids);
        assertThat(StatementCount.during(() -> follow(ids))).hasSize(1);
        keep("sales", lag(4));
        List<String> one = StatementCount.during(() -> follow(ids));
        for (String key : List.of("a", "b", "c")) {
            cast.define(tenant, key, "wang", "sales-east");
        }
        judged();

        List<Long> four = ids();
        assertThat(StatementCount.during(() -> follow(four))).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(5);
    }

    private static Watch lag(int periods) {
        return new LagWatch(new LagRule(LagRule.When.NOT_GREEN, periods));
    }

    private AlertRule keep(String unit, Watch watch) {
        return as(
                "pmo",
                () -> rules.keep(
                        new NewRule(new RuleScope(RuleScope.Kind.UNIT, unit), watch, null, "The board asked for it")));
    }

    private void end(AlertRule rule) {
        as("pmo", () -> {
            rules.end(rule.id());
            return null;
        });
    }

    private void define(String unit, int periods, Long version) {
        as(
                "pmo",
                () -> cast.measures()
                        .define(
                                "visits",
                                JsonMapper.shared()
                                        .readTree(MEASURE.formatted(
                                                unit, version == null ? "2026-02-09" : "2026-03-02", periods)),
                                version));
    }

    /** Moves visits as it is, and lets the next judgement come. */
    private void move(String unit) {
        move(unit, periods("visits"));
    }

    private void move(String unit, int periods) {
        define(unit, periods, version("visits"));
        judged();
    }

    private void judged() {
        follow(ids());
    }

    private void follow(List<Long> ids) {
        TenantScope.run(tenant, () -> reach.follow(ids));
    }

    private List<Long> ids() {
        return TenantScope.call(
                tenant,
                () -> cast.directory().all().stream().map(MeasureView::id).toList());
    }

    private long version(String measure) {
        return as("pmo", () -> cast.measures().get(measure)).measure().version();
    }

    private List<Integer> versions(String measure) {
        return as("pmo", () -> cast.measures().get(measure)).definitions().stream()
                .map(version -> version.definition().lag().periods())
                .toList();
    }

    private int periods(String measure) {
        return versions(measure).getLast();
    }

    private List<AlertView> of(String rule) {
        return as("pmo", () -> alerts.list(AlertFilter.ANY, 100, null)).items().stream()
                .filter(alert -> alert.rule().equals(rule))
                .toList();
    }

    private <T> T as(String person, Supplier<T> work) {
        return cast.as(tenant, person, work);
    }
}
