package dev.lodestar.history;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.hold;
import static dev.lodestar.history.HistoryWorld.plan;
import static dev.lodestar.history.HistoryWorld.up;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.PlanPublished;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.Promise;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class FollowUpsTest extends FollowUpsFixture {

    @Autowired
    private ApplicationEvents events;

    @Test
    void a_promise_is_kept_with_how_its_measure_stood_when_it_was_made() {
        TenantId tenant = world.begin(1);
        world.report(tenant, "m0", "2026-W08", 90, 70);
        world.publish(tenant, plan(PLAN, "li-ming", "m0"), up("m0", BY));

        FollowUpView kept = only(tenant);

        assertThat(kept.state()).isEqualTo(FollowUpState.WAITING);
        assertThat(kept.promise()).isEqualTo(up("m0", BY));
        assertThat(kept.measureName()).isEqualTo("Measure m0");
        assertThat(kept.author()).isEqualTo("pmo");
        assertThat(kept.verdict()).isNull();
        assertThat(kept.evidence().later()).isNull();
        assertThat(kept.evidence().then()).satisfies(then -> {
            assertThat(then.period()).isEqualTo("2026-W09");
            assertThat(then.value()).isEqualByComparingTo("70");
            assertThat(then.expected()).isEqualByComparingTo("100");
            assertThat(then.judgement()).isEqualTo(Judgement.RED);
        });
    }

    @Test
    void an_event_that_comes_twice_keeps_it_once_and_by_what_was_known_then() {
        TenantId tenant = world.begin(1);
        world.report(tenant, "m0", "2026-W09", 70);
        PlanVersionView version = world.publish(tenant, plan(PLAN, "li-ming", "m0"), up("m0", BY));
        FollowUpView first = only(tenant);
        world.on("2026-03-05T00:00:00Z");
        world.report(tenant, "m0", "2026-W09", 99);

        keep(tenant, version);

        assertThat(only(tenant)).isEqualTo(first);
        assertThat(first.evidence().then().value()).isEqualByComparingTo("70");
    }

    @Test
    void on_the_day_it_comes_due_once_with_its_verdict_and_evidence() {
        TenantId tenant = world.begin(1);
        world.report(tenant, "m0", "2026-W08", 100, 70);
        world.publish(tenant, plan(PLAN, "li-ming", "m0"), up("m0", BY));
        FollowUpView waiting = only(tenant);
        world.on("2026-03-30T15:59:59Z");
        world.report(tenant, "m0", "2026-W10", 60, 100, 90, 98);
        look(tenant);
        assertThat(only(tenant)).isEqualTo(waiting);

        world.on(AFTER);
        look(tenant);
        FollowUpView due = only(tenant);
        look(tenant);

        assertThat(only(tenant)).isEqualTo(due);
        assertThat(due.state()).isEqualTo(FollowUpState.DUE);
        assertThat(due.verdict()).isEqualTo(PromiseVerdict.KEPT);
        assertThat(due.dueAt()).isEqualTo(Instant.parse(AFTER));
        assertThat(due.evidence().later()).satisfies(later -> {
            assertThat(later.period()).isEqualTo("2026-W13");
            assertThat(later.value()).isEqualByComparingTo("98");
            assertThat(later.judgement()).isEqualTo(Judgement.GREEN);
        });
        assertThat(due.evidence().alerts()).isEqualTo(1);
        assertThat(dueEvents(tenant)).containsExactly(new FollowUpDue(tenant, due.id(), PLAN, 1, Instant.parse(AFTER)));
        assertThat(dueFor(tenant, Role.PMO, "company", "pmo")).containsExactly(due);
    }

    @Test
    void without_a_number_it_comes_due_unknown_and_the_number_that_comes_late_settles_it() {
        TenantId tenant = world.begin(1);
        world.report(tenant, "m0", "2026-W09", 100);
        world.publish(tenant, plan(PLAN, "li-ming", "m0"), hold("m0", BY));
        only(tenant);
        world.on(AFTER);
        look(tenant);
        assertThat(only(tenant).verdict()).isEqualTo(PromiseVerdict.UNKNOWN);

        world.on("2026-03-31T20:00:00Z");
        world.report(tenant, "m0", "2026-W10", 100, 100, 100, 99);
        look(tenant);

        FollowUpView settled = only(tenant);
        assertThat(settled.verdict()).isEqualTo(PromiseVerdict.KEPT);
        assertThat(settled.dueAt()).isEqualTo(Instant.parse(AFTER));
        assertThat(dueEvents(tenant)).hasSize(1);
    }

    @Test
    void tenants_with_the_same_keys_never_meet() {
        TenantId one = world.begin(1);
        TenantId other = world.begin(1);
        for (TenantId tenant : List.of(one, other)) {
            world.report(tenant, "m0", "2026-W09", tenant.equals(one) ? 70 : 110);
            world.publish(tenant, plan(PLAN, "li-ming", "m0"), up("m0", BY));
            only(tenant);
        }
        world.report(one, "m0", "2026-W10", 80, 80, 80, 80);
        world.report(other, "m0", "2026-W10", 80, 80, 80, 80);
        world.on(AFTER);
        look(one);

        assertThat(only(one).verdict()).isEqualTo(PromiseVerdict.KEPT);
        assertThat(only(other).state()).isEqualTo(FollowUpState.WAITING);
        look(other);
        assertThat(only(other).verdict()).isEqualTo(PromiseVerdict.NOT_KEPT);
        FollowUpView ofOne = only(one);
        assertThatThrownBy(() -> close(other, ofOne, "Theirs", null)).isInstanceOf(NotFoundException.class);
        assertThat(only(one)).isEqualTo(ofOne);
    }

    @Test
    void it_takes_as_many_statements_for_many_promises_as_for_one() {
        List<List<String>> few = statements(1);
        List<List<String>> many = statements(20);

        assertThat(few.get(0)).hasSizeLessThanOrEqualTo(3);
        assertThat(many.get(0)).hasSameSizeAs(few.get(0));
        assertThat(few.get(1)).hasSizeLessThanOrEqualTo(3);
        assertThat(many.get(1)).hasSameSizeAs(few.get(1));
        assertThat(few.get(2)).hasSize(4);
        assertThat(many.get(2)).hasSize(4);
    }

    /** What reading a plan's, what reading the caller's, and what looking at those whose day has not come yet takes. */
    private List<List<String>> statements(int promises) {
        TenantId tenant = world.begin(promises);
        Promise[] promised = IntStream.range(0, promises)
                .mapToObj(number -> up("m" + number, BY))
                .toArray(Promise[]::new);
        String[] measures =
                IntStream.range(0, promises).mapToObj(number -> "m" + number).toArray(String[]::new);
        world.publish(tenant, plan(PLAN, "li-ming", measures), promised);
        await().pollInSameThread().until(() -> list(tenant, Role.PMO, "company").size() == promises);
        world.on(AFTER);
        look(tenant);
        list(tenant, Role.PMO, "company");
        return List.of(
                StatementCount.during(() -> list(tenant, Role.PMO, "company")),
                StatementCount.during(() -> dueFor(tenant, Role.PMO, "company", "pmo")),
                again(tenant));
    }

    /** A day later nothing is known yet of any, so that nothing is written but when to look again. */
    private List<String> again(TenantId tenant) {
        world.on("2026-03-31T20:00:00Z");
        return StatementCount.during(() -> look(tenant)).stream()
                .filter(sql -> sql.strip().toLowerCase(Locale.ROOT).startsWith("select"))
                .toList();
    }

    private void keep(TenantId tenant, PlanVersionView version) {
        PlanPublished event = new PlanPublished(tenant, PLAN, version.number(), version.publishedAt());
        TenantScope.run(tenant, () -> ledger.keep(event));
    }

    private List<FollowUpDue> dueEvents(TenantId tenant) {
        return events.stream(FollowUpDue.class)
                .filter(event -> event.tenant().equals(tenant))
                .toList();
    }
}
