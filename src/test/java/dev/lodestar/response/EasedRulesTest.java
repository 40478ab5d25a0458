package dev.lodestar.response;

import static dev.lodestar.history.HistoryWorld.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.alert.MuteWindow;
import dev.lodestar.alert.Mutes;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.Measures;
import dev.lodestar.organisation.Role;
import dev.lodestar.response.IntegritySignal.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is eased beside the target while a measure lags: tolerance, lag rule, and who is told. */
class EasedRulesTest extends ResponseFixture {

    private static final YAMLMapper YAML = new YAMLMapper();

    @Autowired
    private Integrity integrity;

    @Autowired
    private Measures measures;

    @Autowired
    private Mutes mutes;

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
        assertThat(signals)
                .extracting(signal -> signal.kind().name())
                .containsExactlyInAnyOrderElementsOf(words(expected));
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
        MuteWindow window =
                as(tenant, role, "sales", who, () -> mutes.open(kind, key, today, today.plusDays(9), "Counting anew"));
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
}
