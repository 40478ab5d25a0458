package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestar.alert.AlertWorld.Cast;
import dev.lodestar.alert.Handled.Escalation;
import dev.lodestar.alert.HandlingRow.Act;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Reorganisation;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.organisation.Use;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ContextConfiguration;

/** Acting on the alert of Wang's bookings, which lag for two weeks; Zhao leads Wang's unit's parent, Chen is the executive. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({AlertWorld.class, StatementCount.class})
class AlertHandlingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");

    @Autowired
    private Cast cast;

    @Autowired
    private AlertWorld.AlertHeard heard;

    @Autowired
    private AlertHandling handling;

    @Autowired
    private Alerts alerts;

    @Autowired
    private EscalationRounds rounds;

    @Autowired
    private Reorganisation reorganisation;

    private TenantId tenant;
    private long id;

    @BeforeEach
    void bookings_lag() {
        tenant = cast.begin();
        id = cast.lagging(tenant, "bookings", "wang", "sales-east");
    }

    @Test
    void an_alert_that_nobody_touched_is_its_owners() {
        Handled handled = as("wang", () -> alerts.get(id)).alert().handled();

        assertThat(handled.handler()).isEqualTo("wang");
        assertThat(handled.acknowledged()).isNull();
        assertThat(handled.level()).isEqualTo(Escalation.OWNER);
        assertThat(handled.revision()).isZero();
        // Tuesday 10:00 and three working days
        assertThat(handled.nextEscalation()).isEqualTo("2026-03-06T02:00:00Z");
    }

    @Test
    void acknowledging_takes_a_comment_or_a_task_that_is_there() {
        assertThat(refused(() -> handling.acknowledge(id, null, null, null))).containsExactly("/comment field.missing");
        assertThat(refused(() -> handling.acknowledge(id, " \n ", null, null)))
                .containsExactly("/comment field.missing");
        assertThat(refused(() -> handling.acknowledge(id, null, 404L, null))).containsExactly("/task task.unknown");
        assertThat(refused(() -> handling.acknowledge(id, "x".repeat(2_001), null, null)))
                .containsExactly("/comment text.too-long");
        assertThat(refused(() -> handling.acknowledge(id, "a\u202Eb", null, null)))
                .containsExactly("/comment text.hidden-characters");
        assertThat(as("wang", () -> alerts.get(id)).handling()).isEmpty();
    }

    @Test
    void the_first_acknowledgement_is_kept_and_another_is_on_record() {
        as("wang", () -> handling.acknowledge(id, "  Weekend campaign moved @li @nobody ", null, null));
        AlertDetail detail = as("zhao", () -> handling.acknowledge(id, "Seen", null, null));

        assertThat(detail.alert().handled().acknowledged())
                .isEqualTo(new Handled.Acknowledgement("wang", AlertWorld.TUESDAY, "Weekend campaign moved @li @nobody", null));
        assertThat(detail.alert().handled().nextEscalation()).isNull();
        assertThat(detail.handling()).extracting(HandlingRow::by).containsExactly("wang", "zhao");
        assertThat(detail.handling().getFirst().mentions()).containsExactly("li");
        assertThat(heard.of(AlertAcknowledged.class, tenant)).extracting(AlertAcknowledged::by).containsExactly("wang", "zhao");
        assertThat(heard.of(AlertCommented.class, tenant)).singleElement().satisfies(event -> {
            assertThat(event.mentions()).containsExactly("li");
            assertThat(event.number()).isEqualTo(1);
        });
    }

    @Test
    void who_looked_at_an_older_state_is_told_so() {
        as("zhao", () -> handling.acknowledge(id, "Seen", null, 0));
        as("li", () -> handling.comment(id, "Me too"));

        assertThatThrownBy(() -> as("wang", () -> handling.acknowledge(id, "Mine", null, 0)))
                .isInstanceOf(ConflictException.class);
        assertThat(as("wang", () -> handling.acknowledge(id, "Mine", null, 1)).alert().handled().revision())
                .isEqualTo(2);
    }

    @Test
    void of_two_who_acknowledge_the_same_state_at_once_one_is_told_so() throws Exception {
        List<Callable<Object>> both = List.of(
                () -> as("wang", () -> handling.acknowledge(id, "Mine", null, 0)),
                () -> as("zhao", () -> handling.acknowledge(id, "Seen", null, 0)));
        int conflicts = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Object> end : threads.invokeAll(both)) {
                conflicts += end.state() == Future.State.FAILED
                                && end.exceptionNow() instanceof ConflictException
                        ? 1
                        : 0;
            }
        }

        assertThat(conflicts).isEqualTo(1);
        assertThat(as("wang", () -> alerts.get(id)).handling()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "wang, handles", "zhao, handles", "chen, handles", "pmo, handles", "admin, handles",
        "li, comments", "ma, comments", "gao, comments",
        "sun, sees-nothing"
    })
    void what_one_may_do(String person, String expected) {
        if (expected.equals("sees-nothing")) {
            assertThatThrownBy(() -> as(person, () -> handling.comment(id, "Hm"))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(person, () -> handling.wake(id))).isInstanceOf(NotFoundException.class);
            return;
        }
        boolean handles = expected.equals("handles");
        AlertRights may = as(person, () -> handling.comment(id, "Hm")).may();

        assertThat(may).isEqualTo(new AlertRights(handles, true, handles, handles, handles));
        if (handles) {
            assertThat(as(person, () -> handling.acknowledge(id, "On it", null, null)).alert().handled().acknowledged())
                    .isNotNull();
        } else {
            assertThatThrownBy(() -> as(person, () -> handling.acknowledge(id, "On it", null, null)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(person, () -> handling.snooze(id, TODAY.plusDays(1), "No")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(person, () -> handling.reassign(id, "li", "No")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(person, () -> handling.escalate(id, "No")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void a_partner_handles_the_alerts_of_its_own_measures() {
        long own = cast.lagging(tenant, "on-time", "gao", "gac");

        assertThat(as("gao", () -> handling.acknowledge(own, "On it", null, null)).alert().handled().acknowledged())
                .isNotNull();
    }

    @Test
    void a_token_with_a_fitting_scope_acts_under_its_name() {
        AlertDetail detail =
                cast.withToken(tenant, TokenScope.WRITE, () -> handling.acknowledge(id, "Ticket 12", null, null));

        assertThat(detail.handling()).singleElement().satisfies(act -> assertThat(act.by()).isEqualTo("robot"));
        assertThatThrownBy(() -> cast.withToken(tenant, TokenScope.READ, () -> handling.comment(id, "Hm")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cast.withToken(tenant, TokenScope.INGEST, () -> handling.wake(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_alert_of_another_tenant_does_not_exist() {
        TenantId other = cast.begin();

        assertThatThrownBy(() -> cast.as(other, "pmo", () -> handling.acknowledge(id, "Mine", null, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cast.as(other, "pmo", () -> handling.comment(id, "Mine")))
                .isInstanceOf(NotFoundException.class);
        assertThat(TenantScope.call(other, rounds::run)).isZero();
        assertThat(as("wang", () -> alerts.get(id)).handling()).isEmpty();
    }

    @Test
    void a_snooze_lasts_from_tomorrow_to_a_fortnight_in_the_tenants_zone() {
        // In Shanghai it is Wednesday already.
        cast.clock().moveTo(Instant.parse("2026-03-03T17:00:00Z"));
        LocalDate wednesday = TODAY.plusDays(1);

        for (LocalDate day : List.of(TODAY, wednesday, wednesday.plusDays(15))) {
            assertThat(refused(() -> handling.snooze(id, day, "Wait"))).containsExactly("/until day.range");
        }
        assertThat(refused(() -> handling.snooze(id, wednesday.plusDays(1), ""))).containsExactly("/reason field.missing");
        for (LocalDate day : List.of(wednesday.plusDays(1), wednesday.plusDays(14))) {
            assertThat(as("wang", () -> handling.snooze(id, day, "Wait")).alert().handled().snoozed())
                    .isNotNull()
                    .extracting(Handled.Snooze::until)
                    .isEqualTo(day);
        }
        assertThat(as("wang", () -> handling.wake(id)).alert().handled().snoozed()).isNull();
        assertThat(as("wang", () -> handling.wake(id)).handling()).extracting(HandlingRow::act)
                .containsExactly(Act.SNOOZED, Act.SNOOZED, Act.WOKEN);
        assertThat(heard.of(AlertWoken.class, tenant)).singleElement().satisfies(event -> assertThat(event.because())
                .isEqualTo(Cause.BY_HAND));
    }

    @Test
    void who_is_named_handles_it_from_then_on_if_they_see_it() {
        assertThat(refused(() -> handling.reassign(id, "nobody", "Why"))).containsExactly("/person person.unknown");
        assertThat(refused(() -> handling.reassign(id, "sun", "Why"))).containsExactly("/person person.out-of-reach");
        assertThat(refused(() -> handling.reassign(id, "wang", ""))).containsExactly("/person person.same", "/reason field.missing");

        AlertDetail detail =
                as("wang", () -> handling.reassign(id, "li@" + tenant.value() + ".example", "Knows the dealers"));

        assertThat(detail.alert().handled().handler()).isEqualTo("li");
        assertThat(as("li", () -> handling.acknowledge(id, "On it", null, null)).may().snooze()).isTrue();
        assertThat(heard.of(AlertReassigned.class, tenant)).singleElement().satisfies(event -> {
            assertThat(event.to()).isEqualTo("li");
            assertThat(event.by()).isEqualTo("wang");
        });
    }

    @Test
    void what_somebody_was_named_to_handle_goes_along_when_they_leave() {
        as("wang", () -> handling.reassign(id, "li", "Knows the dealers"));

        List<Use> uses = as("admin", () -> reorganisation.previewReplace("li", "zhao")).uses();
        assertThat(uses).containsExactly(
                new Use(Use.Kind.ALERT, Long.toString(id), "Measure bookings", "/handler", "alerts/" + id));
        as("admin", () -> reorganisation.replacePerson("li", "zhao", "Li leaves"));

        AlertDetail detail = as("zhao", () -> alerts.get(id));
        assertThat(detail.alert().handled().handler()).isEqualTo("zhao");
        assertThat(detail.handling()).last().satisfies(act -> {
            assertThat(act.because()).isEqualTo(Cause.LEFT);
            assertThat(act.by()).isEqualTo("admin");
            assertThat(act.text()).isEqualTo("Li leaves");
        });
        assertThat(heard.of(AlertReassigned.class, tenant)).hasSize(2);
    }

    @Test
    void an_alert_that_is_over_can_only_be_commented() {
        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofDays(7)));
        cast.report(tenant, "bookings", 120, 80, 70, 130);

        assertThat(refused(() -> handling.acknowledge(id, "Late", null, null))).containsExactly(" alert.closed");
        assertThat(refused(() -> handling.snooze(id, TODAY.plusDays(9), "Late"))).containsExactly(" alert.closed");
        assertThat(refused(() -> handling.reassign(id, "li", "Late"))).containsExactly(" alert.closed");
        assertThat(refused(() -> handling.escalate(id, "Late"))).containsExactly(" alert.closed");
        assertThat(refused(() -> handling.wake(id))).containsExactly(" alert.closed");
        AlertDetail detail = as("wang", () -> handling.comment(id, "The campaign did it"));
        assertThat(detail.handling()).hasSize(1);
        assertThat(detail.may()).isEqualTo(new AlertRights(false, true, false, false, false));
    }

    @Test
    void by_hand_it_goes_to_the_lead_and_then_to_the_sponsor() {
        assertThat(refused(() -> handling.escalate(id, " "))).containsExactly("/reason field.missing");
        as("wang", () -> handling.escalate(id, "Needs money"));
        AlertDetail detail = as("wang", () -> handling.escalate(id, "Needs more money"));

        assertThat(detail.handling()).extracting(HandlingRow::person).containsExactly("zhao", "chen");
        assertThat(detail.may().escalate()).isFalse();
        assertThat(refused(() -> handling.escalate(id, "Again"))).containsExactly(" escalation.highest");
        assertThat(heard.of(AlertEscalated.class, tenant)).extracting(AlertEscalated::to).containsExactly("zhao", "chen");
    }

    @Test
    void after_three_working_days_without_notice_the_lead_is_told_once() {
        cast.clock().moveTo(Instant.parse("2026-03-06T01:59:59Z"));
        assertThat(round()).isZero();

        cast.clock().moveTo(Instant.parse("2026-03-06T02:00:00Z"));
        assertThat(round()).isOne();
        assertThat(round()).isZero();

        AlertDetail detail = as("wang", () -> alerts.get(id));
        assertThat(detail.alert().handled().level()).isEqualTo(Escalation.LEAD);
        assertThat(detail.handling()).singleElement().satisfies(act -> {
            assertThat(act.by()).isEmpty();
            assertThat(act.person()).isEqualTo("zhao");
            assertThat(act.because()).isEqualTo(Cause.UNACKNOWLEDGED);
        });
        assertThat(heard.of(AlertEscalated.class, tenant)).hasSize(1);
    }

    @Test
    void an_acknowledgement_stops_the_nagging() {
        as("wang", () -> handling.acknowledge(id, "On it", null, null));
        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofDays(6)));

        assertThat(round()).isZero();
    }

    @Test
    void a_snooze_holds_the_telling_back_until_it_is_over() {
        as("wang", () -> handling.snooze(id, LocalDate.parse("2026-03-09"), "Stock-taking"));
        cast.clock().moveTo(Instant.parse("2026-03-08T15:59:59Z"));
        assertThat(round()).isZero();

        cast.clock().moveTo(Instant.parse("2026-03-08T16:00:00Z"));
        assertThat(round()).isOne();

        assertThat(as("wang", () -> alerts.get(id)).handling())
                .extracting(HandlingRow::act)
                .containsExactly(Act.SNOOZED, Act.WOKEN, Act.ESCALATED);
        assertThat(heard.of(AlertWoken.class, tenant)).extracting(AlertWoken::because).containsExactly(Cause.OVER);
    }

    @Test
    void four_lagging_weeks_reach_the_sponsor_through_the_lead_though_somebody_took_notice() {
        as("wang", () -> handling.acknowledge(id, "On it", null, null));
        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofDays(14)));
        cast.report(tenant, "bookings", 120, 80, 70, 80, 80);

        assertThat(round()).isOne();
        assertThat(round()).isZero();

        assertThat(heard.of(AlertEscalated.class, tenant))
                .extracting(AlertEscalated::level, AlertEscalated::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Escalation.LEAD, "zhao"),
                        org.assertj.core.groups.Tuple.tuple(Escalation.SPONSOR, "chen"));
    }

    @Test
    void two_missing_weeks_tell_the_lead() {
        cast.define(tenant, "visits", "wang", "sales-east");
        cast.report(tenant, "visits", 120, 120);
        assertThat(round()).isZero();
        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofDays(7)));
        cast.report(tenant, "visits", 120, 120);
        as("wang", () -> handling.acknowledge(id, "The other one", null, null));

        round();

        long missing = cast.alertOf(tenant, "visits");
        assertThat(as("wang", () -> alerts.get(missing)).alert().handled().level()).isEqualTo(Escalation.LEAD);
    }

    @Test
    void a_storm_is_escalated_in_a_few_statements_and_read_in_as_few_as_a_breeze() {
        int few = statements(() -> as("pmo", () -> alerts.list(AlertFilter.ANY, 100, null)));
        for (int number = 0; number < 20; number++) {
            cast.lagging(tenant, "m" + number, "wang", "sales-east");
        }
        assertThat(statements(() -> as("pmo", () -> alerts.list(AlertFilter.ANY, 100, null)))).isEqualTo(few);

        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofDays(6)));
        List<String> sent = StatementCount.during(this::round);

        assertThat(sent.stream().filter(sql -> !sql.toLowerCase(java.util.Locale.ROOT).contains("event_publication")))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(as("pmo", () -> alerts.list(AlertFilter.ANY, 100, null)).items())
                .hasSize(21)
                .allSatisfy(alert -> assertThat(alert.handled().level()).isEqualTo(Escalation.LEAD));
    }

    @Test
    void how_it_was_handled_at_a_past_moment_is_told_as_of_then() {
        cast.clock().moveTo(AlertWorld.TUESDAY.plus(Duration.ofHours(2)));
        as("wang", () -> handling.acknowledge(id, "On it", null, null));
        Instant before = AlertWorld.TUESDAY.plus(Duration.ofHours(1));
        Instant now = AlertWorld.TUESDAY.plus(Duration.ofHours(3));

        assertThat(past(before).handled().acknowledged()).isNull();
        assertThat(past(now)).isEqualTo(as("pmo", () -> alerts.get(id)).alert());
    }

    private AlertView past(Instant at) {
        return as("pmo", () -> alerts.list(new AlertFilter(null, "bookings", null), 10, null, at, at))
                .items()
                .getFirst();
    }

    private int round() {
        return TenantScope.call(tenant, rounds::run);
    }

    private static int statements(Runnable work) {
        return StatementCount.during(work).size();
    }

    private Set<String> refused(Supplier<?> work) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> as("wang", work::get));
        assertThat(refused).isNotNull();
        return refused.errors().stream()
                .map((FieldError error) -> error.pointer() + " " + error.code())
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private <T> T as(String person, Supplier<T> work) {
        return cast.as(tenant, person, work);
    }
}
