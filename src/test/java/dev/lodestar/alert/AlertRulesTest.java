package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestar.alert.AlertWorld.Cast;
import dev.lodestar.alert.RuleTrial.OfMeasure;
import dev.lodestar.alert.RuleTrial.Run;
import dev.lodestar.alert.rule.LagWatch;
import dev.lodestar.alert.rule.Threshold;
import dev.lodestar.alert.rule.Trend;
import dev.lodestar.alert.rule.Watch;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ContextConfiguration;

/** Rules for bookings of Sales east, which were 120, 80 and 70 in the three weeks before Tuesday 3 March 2026. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({AlertWorld.class, StatementCount.class})
class AlertRulesTest {

    private static final LocalDate SINCE = LocalDate.parse("2026-02-01");
    private static final RuleScope BOOKINGS = new RuleScope(RuleScope.Kind.MEASURE, "bookings");
    private static final Watch BELOW_75 = below(75, 1);

    @Autowired
    private Cast cast;

    @Autowired
    private AlertRules rules;

    @Autowired
    private Alerts alerts;

    private TenantId tenant;

    @BeforeEach
    void bookings_lag() {
        tenant = cast.begin();
        cast.lagging(tenant, "bookings", "wang", "sales-east");
    }

    @Test
    void a_trial_says_when_a_rule_would_have_fired_and_changes_nothing() {
        RuleTrial trial = as("pmo", () -> rules.tryOut(new NewRule(BOOKINGS, below(90, 2), null, null)));

        assertThat(trial.fired()).isEqualTo(1);
        assertThat(trial.measures())
                .containsExactly(new OfMeasure(
                        "bookings", "Measure bookings", List.of(new Run("2026-W08", "2026-W09", null, 2)), List.of()));
        assertThat(as("pmo", rules::inForce)).isEmpty();
        assertThat(open()).containsExactly("LAG");
    }

    @Test
    void a_trial_of_the_lag_rule_as_it_is_says_what_is_on_record() {
        OfMeasure trial = lagTrial(LagRule.DEFAULT);

        assertThat(trial.would()).isEqualTo(trial.now());
        assertThat(trial.now()).containsExactly(new Run("2026-W08", "2026-W09", null, 2));
        assertThat(lagTrial(new LagRule(LagRule.When.NOT_GREEN, 3)).would()).isEmpty();
        assertThat(lagTrial(new LagRule(LagRule.When.RED, 1)).would())
                .containsExactly(new Run("2026-W08", "2026-W08", null, 2));
    }

    @Test
    void a_bound_that_is_kept_raises_its_alert_at_once_and_the_next_number_resolves_it() {
        keep(BOOKINGS, BELOW_75, SINCE);

        AlertView raised = alert("THRESHOLD");
        assertThat(raised.state()).isEqualTo("FIRING");
        assertThat(raised.startPeriod()).isEqualTo("2026-W09");
        assertThat(raised.evidence()).extracting(EvidenceRow::actual).containsExactly("70");
        assertThat(raised.handled().handler()).isEqualTo("wang");

        cast.clock().moveTo(Instant.parse("2026-03-10T02:00:00Z"));
        cast.report(tenant, "bookings", 120, 80, 70, 110);
        assertThat(alert("THRESHOLD").state()).isEqualTo("RESOLVED");
        assertThat(alert("LAG").state()).isEqualTo("RESOLVED");
    }

    @Test
    void keeping_another_bound_takes_the_place_of_the_first() {
        keep(BOOKINGS, BELOW_75, SINCE);
        keep(BOOKINGS, below(50, 1), SINCE);

        assertThat(as("pmo", rules::inForce)).extracting(AlertRule::watch).containsExactly(below(50, 1));
        assertThat(alert("THRESHOLD").state()).isEqualTo("CANCELLED_BY_CORRECTION");
    }

    @Test
    void ending_a_rule_takes_back_what_is_open_and_leaves_what_is_over() {
        long first = keep(BOOKINGS, new Threshold(Threshold.Side.ABOVE, BigDecimal.valueOf(110), 1), SINCE)
                .id();
        assertThat(alert("THRESHOLD").state()).isEqualTo("RESOLVED");
        as("pmo", () -> {
            rules.end(first);
            return null;
        });
        assertThat(alert("THRESHOLD").state()).isEqualTo("RESOLVED");

        long second = keep(BOOKINGS, BELOW_75, LocalDate.parse("2026-02-24")).id();
        assertThat(states("THRESHOLD")).containsExactlyInAnyOrder("RESOLVED", "FIRING");
        as("pmo", () -> {
            rules.end(second);
            return null;
        });
        assertThat(states("THRESHOLD")).containsExactlyInAnyOrder("RESOLVED", "CANCELLED_BY_CORRECTION");
        assertThat(as("pmo", rules::inForce)).isEmpty();
    }

    @Test
    void a_rule_of_a_unit_watches_what_is_below_it_unless_something_nearer_does() {
        cast.define(tenant, "visits", "sun", "service");
        cast.report(tenant, "visits", 60, 60, 60);
        keep(new RuleScope(RuleScope.Kind.UNIT, "sales"), BELOW_75, SINCE);
        assertThat(states("THRESHOLD")).containsExactly("FIRING");

        keep(BOOKINGS, below(10, 1), SINCE);
        assertThat(states("THRESHOLD")).containsExactly("CANCELLED_BY_CORRECTION");
    }

    @Test
    void a_lag_rule_becomes_part_of_the_definition_from_the_open_period_on() {
        keep(BOOKINGS, new LagWatch(new LagRule(LagRule.When.NOT_GREEN, 4)), null);

        MeasureView measure = TenantScope.call(
                tenant, () -> cast.directory().byKeys(List.of("bookings")).getFirst());
        assertThat(as("pmo", () -> cast.measures().get(measure.key())).definitions())
                .extracting(version -> version.definition().lag().periods())
                .containsExactly(2, 4);
        // What is closed was judged by the rule of then.
        assertThat(alert("LAG").state()).isEqualTo("FIRING");
    }

    @Test
    void every_field_that_is_wrong_is_named() {
        assertThat(refused(() -> rules.keep(new NewRule(BOOKINGS, new Trend(0, 10), null, " "))))
                .containsExactlyInAnyOrder("/periods OUT_OF_RANGE", "/confidence OUT_OF_RANGE", "/reason MISSING");
        assertThat(refused(() -> rules.keep(new NewRule(BOOKINGS, BELOW_75, LocalDate.parse("2026-03-04"), "why"))))
                .containsExactly("/from OUT_OF_RANGE");
        assertThat(refused(() -> rules.tryOut(new NewRule(BOOKINGS, below(1, 27), null, null))))
                .containsExactly("/periods OUT_OF_RANGE");
        assertThatThrownBy(() -> as(
                        "pmo",
                        () -> rules.tryOut(
                                new NewRule(new RuleScope(RuleScope.Kind.PLAN, "none"), BELOW_75, null, null))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void who_may_not_define_a_measure_keeps_no_rule_for_it_and_another_tenant_has_none() {
        NewRule rule = new NewRule(BOOKINGS, BELOW_75, SINCE, "why");
        assertThatThrownBy(() -> as("wang", () -> rules.keep(rule))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as("ma", () -> rules.keep(rule))).isInstanceOf(NotFoundException.class);
        assertThat(as("zhao", () -> rules.keep(rule)).by()).isEqualTo("zhao");

        TenantId other = cast.begin();
        assertThat(cast.as(other, "pmo", rules::inForce)).isEmpty();
        assertThatThrownBy(() -> cast.as(other, "pmo", () -> rules.tryOut(rule)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_trial_takes_as_many_statements_for_four_measures_as_for_one() {
        RuleScope sales = new RuleScope(RuleScope.Kind.UNIT, "sales");
        NewRule rule = new NewRule(sales, BELOW_75, null, null);
        List<String> one = StatementCount.during(() -> as("pmo", () -> rules.tryOut(rule)));
        for (String key : List.of("a", "b", "c")) {
            cast.define(tenant, key, "wang", "sales-east");
        }
        assertThat(StatementCount.during(() -> as("pmo", () -> rules.tryOut(rule))))
                .hasSameSizeAs(one);
        assertThat(one).as(String.join("\n", one)).hasSizeLessThanOrEqualTo(12);
    }

    private OfMeasure lagTrial(LagRule lag) {
        return as("pmo", () -> rules.tryOut(new NewRule(BOOKINGS, new LagWatch(lag), null, null)))
                .measures()
                .getFirst();
    }

    private AlertRule keep(RuleScope scope, Watch watch, LocalDate from) {
        return as("pmo", () -> rules.keep(new NewRule(scope, watch, from, "Board asked for it")));
    }

    private static Threshold below(int bound, int periods) {
        return new Threshold(Threshold.Side.BELOW, BigDecimal.valueOf(bound), periods);
    }

    private List<String> open() {
        return as("pmo", () -> alerts.open(10)).stream().map(AlertView::rule).toList();
    }

    private List<AlertView> of(String rule) {
        return as("pmo", () -> alerts.list(AlertFilter.ANY, 100, null)).items().stream()
                .filter(alert -> alert.rule().equals(rule))
                .toList();
    }

    private AlertView alert(String rule) {
        List<AlertView> found = of(rule);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> states(String rule) {
        return of(rule).stream().map(AlertView::state).toList();
    }

    private List<String> refused(Supplier<?> act) {
        return catchThrowableOfType(InvalidInputException.class, () -> as("pmo", act)).errors().stream()
                .map((FieldError error) -> error.pointer() + " " + error.code())
                .toList();
    }

    private <T> T as(String person, Supplier<T> work) {
        return cast.as(tenant, person, work);
    }
}
