package dev.lodestar.response;

import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.testing.StatementCount.during;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lodestar.alert.MuteWindow;
import dev.lodestar.alert.Mutes;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ClosedPeriods;
import dev.lodestar.measure.MeasureLives;
import dev.lodestar.measure.MeasureOwners;
import dev.lodestar.measure.Measures;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.dataformat.yaml.YAMLMapper;

class IntegrityTest extends ResponseFixture {

    private static final YAMLMapper YAML = new YAMLMapper();

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

    @Autowired
    private Measures measures;

    @Autowired
    private Mutes mutes;

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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "wider amber | {type: PERCENT, green: '5', amber: '20'} | 2 | NOT_GREEN | WIDENED",
                "narrower | {type: PERCENT, green: '4', amber: '15'} | 2 | NOT_GREEN |",
                "more periods | {type: PERCENT, green: '5', amber: '15'} | 3 | NOT_GREEN | LAXER",
                "only red | {type: PERCENT, green: '5', amber: '15'} | 2 | RED | LAXER",
                "fewer periods | {type: PERCENT, green: '5', amber: '15'} | 1 | NOT_GREEN |",
                "both | {type: ABSOLUTE, green: '40', amber: '50'} | 4 | RED | WIDENED LAXER"
            })
    void a_tolerance_or_lag_rule_eased_while_the_measure_lags_is_told_with_before_and_after(
            String what, String tolerance, int periods, String when, String expected) {
        TenantId tenant = begin(2);
        world.report(tenant, "m1", "2026-W05", 100, 100, 100, 100, 100);
        long alert = alert(tenant).id();
        for (String measure : List.of("m0", "m1")) {
            define(tenant, measure, tolerance, periods, when);
        }

        List<IntegritySignal> signals = signals(tenant);
        assertThat(signals).extracting(signal -> signal.kind().name()).containsExactlyInAnyOrderElementsOf(words(expected));
        assertThat(signals).allSatisfy(signal -> {
            assertThat(signal.measure()).isEqualTo("m0");
            assertThat(signal.by()).isEqualTo("zhang-wei");
            assertThat(signal.alert()).isEqualTo(alert);
            assertThat(signal.before().word())
                    .isEqualTo(signal.kind() == Kind.WIDENED ? "5 15 PERCENT EXPECTED" : "2 NOT_GREEN");
            assertThat(signal.after().word()).isNotEqualTo(signal.before().word());
        });
    }

    @ParameterizedTest(name = "{0} mutes {1} {2}: {3}")
    @CsvSource({
        "li-ming, MEASURE, m0, told",
        "li-ming, UNIT, sales, told",
        "zhang-wei, MEASURE, m0, not",
        "li-ming, MEASURE, m1, not"
    })
    void a_window_over_an_open_alert_is_told_when_who_answers_for_it_set_it(
            String who, MuteWindow.Kind kind, String key, String expected) {
        TenantId tenant = begin(2);
        world.report(tenant, "m1", "2026-W05", 100, 100, 100, 100, 100);
        LocalDate today = LocalDate.parse("2026-03-03");
        Role role = who.equals("li-ming") ? Role.LEAD : Role.PMO;
        MuteWindow window = as(
                tenant, role, "sales", who, () -> mutes.open(kind, key, today, today.plusDays(9), "Counting anew"));
        as(tenant, role, "sales", who, () -> {
            mutes.end(window.id());
            return 0;
        });

        assertThat(signals(tenant)).hasSize(expected.equals("told") ? 1 : 0).allSatisfy(signal -> {
            assertThat(signal.kind()).isEqualTo(Kind.MUTED);
            assertThat(signal.measure()).isEqualTo("m0");
            assertThat(signal.by()).isEqualTo("li-ming");
            assertThat(signal.reason()).isEqualTo("Counting anew");
            assertThat(signal.before().word()).isEqualTo("2026-03-03");
            assertThat(signal.after().word()).isEqualTo("2026-03-12");
            assertThat(signal.alert()).isEqualTo(alert(tenant).id());
        });
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

    private void define(TenantId tenant, String measure, String tolerance, int periods, String when) {
        pmo(
                tenant,
                () -> measures.define(
                        measure,
                        YAML.readTree("""
                    {name: Measure %s, unit: drives, kind: FLOW, frequency: WEEK, graceHours: 24, owner: li-ming,
                     unitKey: sales, sharedWith: [], definition: {effectiveFrom: "2026-03-02", direction: HIGHER,
                       curve: {shape: STEP, targets: [{date: "2026-01-26", value: "100"}]},
                       tolerance: %s, lag: {when: %s, periods: %d}}}""".formatted(measure, tolerance, when, periods)),
                        measures.get(measure).measure().version()));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" ", -1));
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
