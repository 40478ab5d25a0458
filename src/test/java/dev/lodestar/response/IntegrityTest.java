package dev.lodestar.response;

import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.testing.StatementCount.during;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ClosedPeriods;
import dev.lodestar.measure.MeasureLives;
import dev.lodestar.measure.MeasureOwners;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.response.IntegritySignal.Kind;
import dev.lodestar.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class IntegrityTest extends ResponseFixture {

    @Autowired
    private Integrity integrity;

    @Autowired
    private MeasureLives lives;

    @Autowired
    private MeasureOwners owners;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ClosedPeriods closed;

    @Test
    void a_target_eased_while_the_measure_lags_is_told_with_before_and_after() {
        TenantId tenant = begin(2);
        world.report(tenant, "m1", "2026-W05", 100, 100, 100, 100, 100);
        long alert = alert(tenant).id();
        world.redefine(tenant, "m0", 90, "2026-03-02");
        world.redefine(tenant, "m1", 90, "2026-03-02");

        assertThat(signals(tenant)).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(Kind.EASED);
            assertThat(signal.measure()).isEqualTo("m0");
            assertThat(signal.by()).isEqualTo("pmo");
            assertThat(signal.before().number()).isEqualByComparingTo("100");
            assertThat(signal.after().number()).isEqualByComparingTo("90");
            assertThat(signal.alert()).isEqualTo(alert);
        });
    }

    @Test
    void a_raised_target_is_no_signal() {
        TenantId tenant = begin(1);
        world.redefine(tenant, "m0", 110, "2026-03-02");

        assertThat(signals(tenant)).isEmpty();
    }

    @Test
    void a_measure_paused_while_it_lags_is_told_with_the_reason() {
        TenantId tenant = begin(2);
        world.report(tenant, "m1", "2026-W05", 100, 100, 100, 100, 100);
        pmo(tenant, () -> {
            lives.pause("m0", LocalDate.parse("2026-03-09"), "The counter is broken");
            lives.pause("m1", LocalDate.parse("2026-03-09"), "Spring cleaning");
            return 0;
        });

        assertThat(signals(tenant)).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(Kind.PAUSED);
            assertThat(signal.by()).isEqualTo("zhang-wei");
            assertThat(signal.reason()).isEqualTo("The counter is broken");
            assertThat(signal.after().word()).isEqualTo("2026-03-09");
        });
    }

    @Test
    void an_owner_who_changes_in_the_middle_of_an_alert_is_told_by_name() {
        TenantId tenant = begin(1);
        TenantScope.run(
                tenant,
                () -> organisation.addPerson(
                        new PersonView(
                                "chen-jing",
                                "Chen Jing",
                                "chen-jing@" + tenant.value() + ".example",
                                "sales",
                                Role.LEAD),
                        null));
        lead(tenant, () -> owners.handOver("m0", "li-ming", "chen-jing"));

        assertThat(signals(tenant)).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(Kind.HANDED_OVER);
            assertThat(signal.by()).isEqualTo("li-ming");
            assertThat(signal.before().word()).isEqualTo("li-ming");
            assertThat(signal.after().word()).isEqualTo("chen-jing");
        });
    }

    @Test
    void a_late_correction_that_flips_a_status_is_told_and_another_is_not() {
        TenantId tenant = begin(1);
        world.report(tenant, "m0", "2026-W08", 99);
        world.report(tenant, "m0", "2026-W05", 101);

        assertThat(signals(tenant))
                .filteredOn(signal -> signal.kind() == Kind.FLIPPED)
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.period()).isEqualTo("2026-W08");
                    assertThat(signal.before().word()).isEqualTo("RED");
                    assertThat(signal.after().word()).isEqualTo("GREEN");
                    assertThat(signal.before().number()).isEqualByComparingTo("80");
                });
    }

    @Test
    void numbers_that_stop_coming_after_a_lag_are_told() {
        TenantId tenant = begin(2);
        world.report(tenant, "m1", "2026-W05", 100, 100, 100, 100, 100);
        world.on("2026-03-10T02:00:00Z");
        TenantScope.run(tenant, () -> closed.judgeSome());
        await().pollInSameThread()
                .until(() -> open(tenant).stream()
                                .filter(alert -> alert.rule().equals("MISSING"))
                                .count()
                        == 2);

        assertThat(signals(tenant)).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(Kind.WITHHELD);
            assertThat(signal.measure()).isEqualTo("m0");
            assertThat(signal.period()).isEqualTo("2026-W10");
            assertThat(signal.before().word()).isEqualTo("RED");
        });
    }

    @Test
    void an_alert_that_was_over_by_then_does_not_count() {
        TenantId tenant = begin(1);
        world.report(tenant, "m0", "2026-W09", 100);
        await().pollInSameThread().until(() -> open(tenant).isEmpty());
        world.on("2026-03-03T03:00:00Z");
        world.redefine(tenant, "m0", 90, "2026-03-02");

        assertThat(signals(tenant)).extracting(IntegritySignal::kind).containsExactly(Kind.FLIPPED);
    }

    @Test
    void a_page_follows_a_page_and_what_lies_outside_the_span_is_left_out() {
        TenantId tenant = begin(1);
        world.report(tenant, "m0", "2026-W08", 99);
        world.redefine(tenant, "m0", 90, "2026-03-02");
        world.report(tenant, "m0", "2026-W09", 99);

        IntegrityPage first = pmo(tenant, () -> integrity.signals(null, null, 1, null));
        IntegrityPage second = pmo(tenant, () -> integrity.signals(null, null, 1, first.nextCursor()));

        assertThat(first.items()).hasSize(1);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(pmo(
                                tenant,
                                () -> integrity.signals(
                                        Instant.parse("2026-01-01T00:00:00Z"),
                                        Instant.parse("2026-02-01T00:00:00Z"),
                                        10,
                                        null))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> pmo(
                        tenant,
                        () -> integrity.signals(
                                Instant.parse("2026-02-01T00:00:00Z"),
                                Instant.parse("2026-01-01T00:00:00Z"),
                                10,
                                null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> pmo(tenant, () -> integrity.signals(null, null, 10, "x")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void only_executives_and_the_pmo_see_them() {
        TenantId tenant = begin(1);
        as(tenant, Role.EXECUTIVE, "company", "zhang-wei", () -> integrity.signals(null, null, 10, null));

        for (Role role : List.of(Role.LEAD, Role.MEMBER, Role.PARTNER, Role.ADMIN)) {
            assertThatThrownBy(
                            () -> as(tenant, role, "sales", "li-ming", () -> integrity.signals(null, null, 10, null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void another_tenants_signals_do_not_show_and_more_measures_cost_no_more() {
        TenantId small = begin(1);
        world.redefine(small, "m0", 90, "2026-03-02");
        TenantId large = begin(8);
        for (int number = 0; number < 8; number++) {
            world.redefine(large, "m" + number, 90, "2026-03-02");
        }

        assertThat(signals(small)).hasSize(1);
        assertThat(cost(large)).isEqualTo(cost(small)).isLessThanOrEqualTo(14);
    }

    private List<IntegritySignal> signals(TenantId tenant) {
        return pmo(tenant, () -> integrity.signals(null, null, 50, null)).items();
    }

    private int cost(TenantId tenant) {
        List<String> sent = new ArrayList<>();
        pmo(tenant, () -> sent.addAll(during(() -> integrity.signals(null, null, 50, null))));
        return sent.size();
    }
}
